/** The style of the local pages, which share nothing with the site's. */
export const style = `
  :root { color-scheme: light dark; background: Canvas; color: CanvasText; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
  nav a { margin-right: 1rem; }
  nav a[aria-current] { font-weight: bold; }
  h1, h2 { overflow-wrap: anywhere; }
  .day, .alert { border-left: 0.25rem solid; padding: 0.5rem 1rem; }
  .day { border-color: #b06000; }
  .alert { border-color: #c9191e; }
  .online { border-left: 0.25rem solid #18753c; padding: 0.5rem 1rem; }
  pre, iframe { width: 100%; overflow: auto; border: 1px solid #666; padding: 0.5rem; box-sizing: border-box; }
  iframe { height: 28rem; background: #fff; }
  .message { white-space: pre-wrap; overflow-wrap: anywhere; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  td, th { border: 1px solid #666; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
  ins { background: #d6f5d6; color: #161616; text-decoration: none; }
  del { background: #fbdada; color: #161616; text-decoration: none; }
  .diff ins, .diff del, .diff span { display: block; white-space: pre-wrap; overflow-wrap: anywhere; }
  form { margin: 0.5rem 0; }
  td form { margin: 0; }
  button, input { font: inherit; padding: 0.25rem 0.75rem; white-space: nowrap; }
  .steps li { margin: 0.25rem 0; }
  .tick:has(+ *) { display: none; }
`;
