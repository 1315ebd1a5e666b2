import { useEffect } from 'react';

/** In the place of a login form: the session is there already. */
export function LogInBySession({ onLogin }: { readonly onLogin: () => void }): null {
  useEffect(() => {
    onLogin();
  }, []);
  return null;
}

/** Sends the form that ends the session; the answer leads to the login page. */
export function endSession(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/api/logout';
  document.body.append(form);
  form.submit();
}
