const page = (main: string): string => `<html><head><title></title></head><body><main>
  <p data-if="notice" data-fact="notice"></p><p data-if="none">Rien</p>${main}
  <a data-if="next" data-link="next">Suite</a><a data-if="first" data-link="first">Début</a>
</main></body></html>`;

const field = (name: string): string =>
  `<div class="fr-input-group"><input name="${name}"><p id="${name}-message"></p></div>`;

/** What some published pages of the console hold, in short. */
export const shells: Readonly<Record<string, string>> = {
  '/console/mouvements/index':
    page(`<form action="/console/mouvements/">${field('vue')}${field('nom')}</form><b data-if="found" data-fact="total"></b>
    <a data-link="export">CSV</a>
    <ol><li data-each="personne"><a data-if="publie" data-link="nom" data-fact="nom"></a><i data-if="inconnu" data-fact="nom"></i>
    <s data-fact="genre"></s><u data-if="suspension" data-fact="suspension"></u><a data-if="suspendre" data-link="suspendre">Suspendre</a>
    <ul data-if="etapes"><li data-each="etape"><dt data-fact="etape"></dt><dd data-fact="etat"></dd>
    <code data-if="technique" data-fact="technique"></code>
    <form data-if="relancer" action="/api/console/retry-member"><input name="membre"><button>Relancer</button></form></li></ul></li></ol>`),
  '/console/suspensions/index': page(`<ul><li data-each="suspension"><a data-link="nom" data-fact="nom"></a>
    <b data-fact="jusquau"></b><q data-fact="motif"></q><i data-fact="par"></i>
    <form data-if="agir" action="/api/console/release-member"><input name="leve"><button>Reprendre</button></form></li></ul>
    <form data-if="agir" action="/api/console/hold-member">${field('membre')}${field('jusquau')}${field('motif')}</form>`),
  '/console/previsions/index':
    page(`<ul><li data-each="jour"><a data-link="date" data-fact="date"></a> <i data-fact="total"></i></li></ul>
    <h2 data-fact="jour"></h2><b data-fact="combien"></b><p data-if="rien">Rien ce jour</p>
    <ol><li data-each="action"><b data-fact="etape"></b> <a data-link="nom" data-fact="nom"></a>: <i data-fact="raison"></i></li></ol>`),
  '/console/sante/index':
    page(`<ul><li data-each="fournisseur"><b data-fact="fournisseur"></b><u data-if="panne">En panne</u>
    <i data-fact="reussite"></i><s data-fact="echec"></s><q data-if="cause" data-fact="cause"></q><code data-fact="technique"></code></li></ul>
    <ul><li data-each="tache"><b data-fact="tache"></b><u data-if="retard">En retard</u><i data-fact="dernier"></i>
    <code data-each="erreur"><q data-fact="erreur"></q></code><p data-each="passage"><i data-fact="passage"></i></p></li></ul>`),
};

/** Pages that are not lists of one kind. */
export const movementPages = [
  '/console/mouvements/',
  '/console/suspensions/',
  '/console/previsions/',
  '/console/sante/',
];

export const exportPages = ['/console/mouvements/export.csv', '/console/journal/export.csv'];
