/** A page that hides, splits or draws its words, and the blocks a reader sees. */
export interface PageRow {
  /** Row of the matrix of evasions. */
  readonly row: string;
  readonly name: string;
  readonly html: string;
  /** Run in the page before it is read. */
  readonly script?: string;
  readonly blocks: readonly string[];
}

const ONE = ['oxycodone'];
const TWO = ['oxy', 'gen'];

export const PAGE_ROWS: readonly PageRow[] = [
  { row: 'E31', name: 'inline tags join', html: '<p>o<b>xy</b><i>co</i>done</p>', blocks: ONE },
  {
    row: 'E31',
    name: 'a small box in the line joins',
    html: '<p>oxy<span style="display:inline-block">codone</span></p>',
    blocks: ONE,
  },
  {
    row: 'E31',
    name: 'a floated first letter joins',
    html: '<p><span style="float:left">o</span>xycodone</p>',
    blocks: ONE,
  },
  { row: 'E31', name: 'an element of the page’s own joins', html: '<p>oxy<x-part>codone</x-part></p>', blocks: ONE },
  {
    row: 'E31',
    name: 'a block shown in the line joins',
    html: '<p>oxy<span><ins style="display:inline">co</ins></span>done</p>',
    blocks: ONE,
  },
  {
    row: 'E31',
    name: 'an element without a box joins',
    html: '<div>oxy<div style="display:contents">codone</div></div>',
    blocks: ONE,
  },
  { row: 'E32', name: 'blocks part', html: '<div>oxy</div><div>gen</div>', blocks: TWO },
  {
    row: 'E32',
    name: 'spans shown as blocks part',
    html: '<p><span style="display:block">oxy</span><span>gen</span></p>',
    blocks: TWO,
  },
  {
    row: 'E32',
    name: 'items of a flex box part',
    html: '<div style="display:flex"><span>oxy</span><span>gen</span></div>',
    blocks: TWO,
  },
  {
    row: 'E32',
    name: 'items of a grid part',
    html: '<div style="display:grid"><b>oxy</b><b>gen</b></div>',
    blocks: TWO,
  },
  { row: 'E32', name: 'cells part', html: '<table><tr><td>oxy</td><td>gen</td></tr></table>', blocks: TWO },
  { row: 'E32', name: 'an empty block parts', html: '<div>oxy<div></div>gen</div>', blocks: TWO },
  { row: 'E33', name: 'a chance to break joins', html: '<p>oxy<wbr>codone</p>', blocks: ONE },
  { row: 'E33', name: 'a line break is a space', html: '<p>no<br>prescription</p>', blocks: ['no prescription'] },
  {
    row: 'E33',
    name: 'a space that does not break stays',
    html: '<p>no&nbsp;prescription</p>',
    blocks: ['no\u00A0prescription'],
  },
  { row: 'E34', name: 'a hidden decoy is left out', html: '<p>oxy<span hidden>zz</span>codone</p>', blocks: ONE },
  {
    row: 'E34',
    name: 'a decoy hidden by a style is left out',
    html: '<style>.z{display:none}</style><p>oxy<b class="z">zz</b>codone</p>',
    blocks: ONE,
  },
  {
    row: 'E34',
    name: 'a decoy hidden until found is left out',
    html: '<p>seen</p><div hidden="until-found">zz</div>',
    blocks: ['seen'],
  },
  {
    row: 'E34',
    name: 'what is called hidden and is shown counts',
    html: '<div hidden style="display:block">seen</div>',
    blocks: ['seen'],
  },
  { row: 'E35', name: 'transparent', html: '<p>seen</p><p style="opacity:0">zz</p>', blocks: ['seen'] },
  {
    row: 'E35',
    name: 'in a transparent box',
    html: '<p>seen</p><div style="opacity:0"><p>a <b>zz</b></p></div>',
    blocks: ['seen'],
  },
  { row: 'E35', name: 'invisible', html: '<p>seen</p><p style="visibility:hidden">zz</p>', blocks: ['seen'] },
  { row: 'E35', name: 'of one pixel', html: '<p>seen</p><p style="font-size:1px">zz</p>', blocks: ['seen'] },
  {
    row: 'E35',
    name: 'off the page',
    html: '<p>seen</p><p style="position:absolute;left:-9999px">zz</p>',
    blocks: ['seen'],
  },
  {
    row: 'E35',
    name: 'clipped away',
    html: '<p>seen</p><p style="position:absolute;clip-path:inset(50%)">zz</p>',
    blocks: ['seen'],
  },
  {
    row: 'E35',
    name: 'for screen readers only',
    html: '<p>seen</p><p style="position:absolute;width:1px;height:1px;overflow:hidden">zz</p>',
    blocks: ['seen'],
  },
  {
    row: 'E35',
    name: 'in a closed box',
    html: '<p>seen</p><div style="height:0;overflow:hidden">zz</div>',
    blocks: ['seen'],
  },
  {
    row: 'E35',
    name: 'in the colour of its ground',
    html: '<p>seen</p><p style="color:#fff;background:#fff">zz</p>',
    blocks: ['seen'],
  },
  {
    row: 'E35',
    name: 'white words on a picture count',
    html: '<div style="background:#fff"><div style="position:relative"><b style="position:absolute;color:#fff">seen</b></div></div>',
    blocks: ['seen'],
  },
  {
    row: 'E42',
    name: 'words of a drawing',
    html: '<p>before</p><svg width="200" height="40"><title>t</title><desc>d</desc><g><text y="20">oxy<tspan>codone</tspan></text></g></svg>',
    blocks: ['before', 'oxycodone'],
  },
  {
    row: 'E42',
    name: 'a drawing parts the words on its sides',
    html: '<p>no<svg width="9" height="9"><path d="M0 0h9"/></svg>prescription</p>',
    blocks: ['no prescription'],
  },
  {
    row: 'E42',
    name: 'how a word is read stands apart',
    html: '<p><ruby>薬<rp>(</rp><rt>くすり</rt><rp>)</rp>局<rt>きょく</rt></ruby>です</p>',
    blocks: ['くすり', 'きょく', '薬局です'],
  },
  { row: 'E42', name: 'a formula', html: '<p>oxy <math><mi>x</mi></math></p>', blocks: ['oxy x'] },
  {
    row: 'E44',
    name: 'what the person writes',
    html: '<p>seen</p><textarea>zz</textarea><input value="zz"><div contenteditable>zz</div><div contenteditable="plaintext-only">zz</div>',
    blocks: ['seen'],
  },
  {
    row: 'E47',
    name: 'what is never rendered',
    html: '<p>oxy<!-- zz --><script type="text/plain">zz</script><noscript>zz</noscript><template>zz</template>codone</p>',
    blocks: ONE,
  },
  {
    row: 'E48',
    name: 'closed details, until shown',
    html: '<details><summary>seen</summary><p>zz</p></details>',
    blocks: ['seen'],
  },
  {
    row: 'E48',
    name: 'opened details',
    html: '<details open><summary>seen</summary><p>more</p></details>',
    blocks: ['seen', 'more'],
  },
  {
    row: 'E51',
    name: 'an open shadow root',
    html: '<p>before</p><x-card></x-card>',
    script: "document.querySelector('x-card').attachShadow({mode:'open'}).innerHTML='<p>oxy<b>codone</b></p>'",
    blocks: ['before', 'oxycodone'],
  },
  {
    row: 'E51',
    name: 'what is put into a slot is read where it stands',
    html: '<x-card><b>codone</b></x-card>',
    script: "document.querySelector('x-card').attachShadow({mode:'open'}).innerHTML='<p>oxy<slot></slot></p>'",
    blocks: ONE,
  },
  {
    row: 'E51',
    name: 'what a shadow root leaves out is not drawn',
    html: '<x-card>zz</x-card><p>after</p>',
    script: "document.querySelector('x-card').attachShadow({mode:'open'}).innerHTML='<p>oxy</p>'",
    blocks: ['oxy', 'after'],
  },
  {
    row: 'E51',
    name: 'a shadow root in a shadow root, with words beside',
    html: '<div><x-card>gen</x-card> after</div>',
    script:
      "const s=document.querySelector('x-card').attachShadow({mode:'open'});s.innerHTML='<p>oxy</p><x-in><slot></slot></x-in>';s.querySelector('x-in').attachShadow({mode:'open'}).innerHTML='<p>[<slot></slot>]</p>'",
    blocks: ['oxy', '[gen]', 'after'],
  },
  {
    row: 'E54',
    name: 'entities are decoded once',
    html: '<p>&#x6f;xycodone &amp;#x6f;</p>',
    blocks: ['oxycodone &#x6f;'],
  },
  {
    row: 'E64',
    name: 'for paper only',
    html: '<style>@media screen{.p{display:none}}</style><p>seen</p><p class="p">zz</p>',
    blocks: ['seen'],
  },
  {
    row: 'E65',
    name: 'wrappers of a translation join',
    html: '<p><font><font>oxy</font></font><font><font>codone</font></font></p>',
    blocks: ONE,
  },
];
