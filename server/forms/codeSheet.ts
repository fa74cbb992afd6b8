// A page to print: the codes of all steps that have a form, with their names, to cut out or to hang up. Knows paper; the route
// knows which form asks about which step.
import { createHash } from 'node:crypto'
import { qrSvg } from '../../src/core/export/qrCode.ts'
import { directionOf, type FormLanguage } from '../../src/core/feedback/formLanguages.ts'
import { FORM_WORDS } from '../../src/core/feedback/formWords.ts'
import { html, raw } from './html.ts'

export interface PrintedCode {
  readonly number: number
  readonly step: string
  readonly brand: string
  /** The whole address. */
  readonly address: string
  /** Of the words that invite to it. */
  readonly language: FormLanguage
}

interface CodeSheet {
  readonly title: string
  readonly codes: readonly PrintedCode[]
  /** Steps that no open form asks about. */
  readonly without: number
}

export function codeSheet({ title, codes, without }: CodeSheet): string {
  const cards = codes.map(
    (code) => html`<li lang="${code.language}" dir="${directionOf(code.language)}">
${code.brand === '' ? null : html`<p class="brand">${code.brand}</p>`}
${raw(qrSvg(code.address, `QR code for step ${code.number}, ${code.step}`))}
<h2><span>${code.number}</span> <bdi>${code.step}</bdi></h2>
<p>${FORM_WORDS[code.language].twoTaps}</p>
</li>`,
  )
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>QR codes · ${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header>
<h1>QR codes: ${title}</h1>
<p class="screen">${codes.length === 0 ? NO_CODES : HOW_TO_PRINT}${without > 0 && codes.length > 0 ? ` ${leftOut(without)}` : ''}</p>
</header>
<main><ol>${cards}</ol></main>
</body>
</html>
`.markup
}

const HOW_TO_PRINT = 'Print this page with your browser (Ctrl P or ⌘ P). It fits A4, twelve codes to a page.'
const NO_CODES = 'No form is open. Make one for a step, or one for any step of the map, and open this page again.'
const leftOut = (steps: number): string =>
  `${steps === 1 ? 'One step has' : `${steps} steps have`} no open form and ${steps === 1 ? 'is' : 'are'} left out; a form for any step of the map covers all.`

const STYLE = `
@page{size:A4;margin:12mm}
*{box-sizing:border-box}
body{max-width:186mm;margin:8mm auto;background:#fff;color:#201f1d;font:10pt/1.35 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1{margin:0;font-size:13pt;overflow-wrap:anywhere}
.screen{margin:2mm 0 0;color:#55524d}
ol{display:grid;grid-template-columns:repeat(3,1fr);gap:4mm;margin:5mm 0 0;padding:0;list-style:none}
li{display:flex;flex-direction:column;align-items:center;min-height:62mm;padding:3mm;border:1px dashed #8d8a83;border-radius:2mm;text-align:center;break-inside:avoid}
li svg{width:38mm;height:38mm}
h2{margin:1mm 0 0;font-size:10.5pt;line-height:1.25;overflow-wrap:anywhere}
h2 span{color:#55524d;font-weight:400}
li p{margin:1mm 0 0;color:#55524d;font-size:8.5pt}
li .brand{margin:0 0 1mm;color:#201f1d;font-weight:600;overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none}.screen{display:none}}
@media (max-width:600px){body{margin:16px}ol{grid-template-columns:1fr 1fr}}
`.replaceAll('\n', '')

/** Nothing but this style is loaded and nothing runs. */
export const SHEET_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`
