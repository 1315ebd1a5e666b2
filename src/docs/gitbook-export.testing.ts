/** A summary with a group, a page in a folder with an accent, a hidden page and a link to elsewhere. */
export const summary = `# Table of contents

* [Accueil](README.md)

## Guides & cie <a href="#guides" id="guides"></a>

* [Été (à lire)](<dossier é/été (1).md>)
* [Tout](tout.md)
* [Secret](secret.md)
* [Ailleurs](https://ailleurs.example/x)
`;

/** A page with every block and every turn that GitBook exports; each text of its own carries a mark, M01 to M76. */
export const everything = `---
icon: face-smile
description: >-
  DESC sur deux
  lignes
cover: .gitbook/assets/capture (1).png
coverY: 0
layout:
  width: wide
  title:
    visible: true
metaLinks:
  alternates:
    - https://ailleurs.example/fr
---

# Tout ce que GitBook écrit

{% tabs %}
{% tab title="Premier M01" %}
{% hint style="warning" %}
Un avis M02 **gras M03**

* liste M04
  * sous-liste M05

{% code title="fichier-M06.js" overflow="wrap" lineNumbers="true" %}
\`\`\`javascript
const x = "{% hint %} M07";
\`\`\`
{% endcode %}
{% endhint %}
{% endtab %}

{% tab title="Second M08" %}
| Tête M09 | Autre |
| --- | :---: |
| cellule M10 \\| barre | \`a\` |
{% endtab %}
{% endtabs %}

{% columns %}
{% column width="41.66666666666667%" %}
Gauche M11
{% endcolumn %}

{% column %}
{% stepper %}
{% step %}
### Étape M12

Texte M13
{% endstep %}

{% step %}
### Étape M14
{% file src=".gitbook/assets/Note d’été (v2).pdf" %}
Légende M15
{% endfile %}
{% endstep %}
{% endstepper %}
{% endcolumn %}
{% endcolumns %}

{% updates format="full" %}
{% update date="2025-01-31" tags="neuf" %}
## Nouveauté M16

Détail M17
{% endupdate %}
{% endupdates %}

{% swagger method="get" path="/x" baseUrl="https://api.example" summary="M18" %}
{% swagger-description %}
Description M19
{% endswagger-description %}
{% swagger-parameter in="query" name="q" type="String" required="false" %}
Paramètre M20
{% endswagger-parameter %}
{% endswagger %}

{% openapi src="https://api.example/openapi.json" path="/pets" method="post" %}
[openapi.json M21](https://api.example/openapi.json)
{% endopenapi %}

{% openapi-operation spec="petstore" path="/pets/{id}" method="get" %}
[OpenAPI petstore M22](https://api.example/petstore.json)
{% endopenapi-operation %}

{% prompt description="Demande M23" icon="stars" %}
Contenu M24
{% endprompt %}

{% if visitor.claims.plan == "pro" %}
Si M25
{% else %}
Sinon M26
{% endif %}

{% @mermaid/diagram content="graph TD; M27" %}

{% nouveau-bloc attribut="M28" %}
Dans un bloc inconnu M29
{% endnouveau-bloc %}

<table data-view="cards"><thead><tr><th></th><th data-hidden data-card-target data-type="content-ref"></th></tr></thead><tbody><tr><td>Carte M30</td><td><a href="dossier é/été (1).md">été (1).md</a></td></tr></tbody></table>

<table data-full-width="true"><thead><tr><th width="120">Colonne M31</th><th data-type="checkbox">Fait</th><th data-type="select">Choix</th></tr></thead><tbody><tr><td>Valeur M32</td><td>true</td><td><span data-option="x">M33</span></td></tr></tbody></table>

<details>

<summary>Résumé M34</summary>

Corps M35

{% hint style="danger" %}
Avis M36
{% endhint %}

</details>

<figure><picture><source srcset=".gitbook/assets/capture (1).png" media="(prefers-color-scheme: dark)"><img src=".gitbook/assets/capture (1).png" alt="Image M37" width="375"></picture><figcaption><p>Légende M38</p></figcaption></figure>

<mark style="color:red;">Marqué M39</mark> <a href="https://ailleurs.example" class="button primary" data-icon="rocket">Bouton M40</a> <i class="fa-leaf">:leaf:</i> :tada: M41

Une formule $$a_1 * b_1 * M42$$ dans le texte.

$$
f(x) = M43 \\* 2
$$

* [x] fait M44
* [ ] à faire M45

Une note M46[^1] et un [lien perdu M47](broken-reference) et un [autre M48](broken-reference/) et [mention](tout.md "mention").

[Vers M49](<dossier é/été (1).md>) et [vers M50](dossier%20%C3%A9/%C3%A9t%C3%A9%20\\(1\\).md#ancre-perdue) et [absent M51](nulle-part.md) et [espace M52](https://app.gitbook.com/o/abc/s/def/page "mention").

Ligne échappée \\_M53\\_ \\<M54\\> 1\\. M55 \\
suite M56

\\

> Citation M57
>
> {% hint style="info" %}
> Dans la citation M58
> {% endhint %}

1. Un M59

   {% content-ref url="dossier é/été (1).md" %}
   [été (1).md](<dossier é/été (1).md>)
   {% endcontent-ref %}

   \`\`\`
   code M60
   \`\`\`
2. Deux M61

{% embed url="https://www.youtube.com/watch?v=abc" fullWidth="true" %}
Vidéo M62
{% endembed %}

{% embed url="https://ailleurs.example/M63" %}

{% hint style="success" %}
Jamais fermé M64

<p align="center"><strong>Centré M65</strong></p>

[^1]: Texte de la note M66

<div data-gb-custom-block data-tag="hint">Ancien bloc M67</div>

<h2 align="center">Titre HTML M68</h2>

Terme<sub>M69</sub><sup>M70</sup> <u>M71</u> ~~M72~~ <span style="color:red">M73</span> <kbd>M74</kbd>

<https://ailleurs.example/M75>

---

<!-- commentaire -->

Fin M76
`;

/** The files that the page names. */
export const others = ['.gitbook/assets/capture (1).png', '.gitbook/assets/Note d’été (v2).pdf'];
