import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import type { ImageId } from '../model/ids.ts'
import type { Scene, SceneNode } from '../scene/node.ts'
import { toSvg } from './svg.ts'

const sceneOf = (...nodes: SceneNode[]): Scene => ({ width: 40, height: 20, background: 'bg-canvas', nodes })
const svgOf = (...nodes: SceneNode[]) => toSvg(sceneOf(...nodes), { theme: 'light' })
const text = (words: string): SceneNode => ({
  kind: 'text',
  x: 1,
  y: 12,
  text: words,
  face: 'medium',
  sizePx: 12,
  fill: 'text',
})

/** Throws where the text is not well-formed XML. */
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } })

describe('[SVG1] text', () => {
  test('stays text, in its face, size and colour', () => {
    expect(svgOf(text('Report the fault'))).toContain(
      '<text x="1" y="12" font-size="12" font-weight="500" fill="#201f1d">Report the fault</text>',
    )
  })
  test('cannot leave its element', () => {
    const svg = svgOf(text('</text><script>alert("&")</script>'))
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;')
    expect(() => parse(svg)).not.toThrow()
  })
  test('with characters that XML forbids still makes a file', () => {
    const svg = svgOf(text('a\u0000b\u000bc\ud83dd\uffffe'))
    expect(svg).toContain('>a\ufffdb\ufffdc\ufffdd\ufffde<')
    expect(() => parse(svg)).not.toThrow()
  })
})

describe('[SVG8] a line that Inter cannot draw', () => {
  test('is a named group of outlines, with the words in Inter between them', () => {
    const svg = toSvg(sceneOf(text('आ <x> 🙂')), {
      theme: 'light',
      typeset: () => [
        { kind: 'outline', glyph: '1-7', d: 'M1,2L3,4Z', x: 1, y: 12, scale: 0.012 },
        { kind: 'text', x: 9, text: '<x>' },
        { kind: 'outline', glyph: '1-7', d: 'M1,2L3,4Z', x: 20, y: 12, scale: 0.012, colour: '#ffcc4d' },
      ],
    })
    expect(svg).toContain(
      '<g role="img" aria-label="आ &lt;x&gt; 🙂" fill="#201f1d">' +
        '<use href="#def-1" transform="translate(1 12) scale(0.012 -0.012)"/>' +
        '<text x="9" y="12" font-size="12" font-weight="500">&lt;x&gt;</text>' +
        '<use href="#def-1" transform="translate(20 12) scale(0.012 -0.012)" fill="#ffcc4d"/></g>',
    )
    expect(svg.match(/<path id="def-1" d="M1,2L3,4Z"\/>/g)).toHaveLength(1)
  })
  test('is left as text by whoever has no fonts', () => expect(svgOf(text('आ'))).toContain('>आ</text>'))
})

describe('[SVG2] colours', () => {
  const box: SceneNode = { kind: 'rect', x: 0, y: 0, width: 9, height: 9, fill: 'gap-neg', stroke: 'line' }
  test('are those of the theme', () => {
    expect(toSvg(sceneOf(), { theme: 'light' })).toContain('fill="#f8f7f5"')
    expect(toSvg(sceneOf(), { theme: 'dark' })).toContain('fill="#131317"')
    expect(toSvg(sceneOf(), { theme: 'print' })).toContain('fill="#ffffff"')
  })
  test('that let the ground through are written as a colour and an opacity', () => {
    expect(svgOf(box)).toContain('fill="#e67c55" fill-opacity="0.22" stroke="#dfddd8"')
  })
  test('along a curve and hatching are defined once, however often they are used', () => {
    const gradient = {
      fromY: 0,
      toY: 10,
      stops: [
        { at: 0, colour: 'opp' },
        { at: 1, colour: 'sev-4' },
      ],
    } as const
    const curve: SceneNode = { kind: 'path', d: 'M0 0H9', gradient }
    const hatched: SceneNode = { kind: 'rect', x: 0, y: 0, width: 9, height: 9, hatched: true }
    const svg = svgOf(curve, curve, hatched, hatched)
    expect(svg.match(/<linearGradient/g)?.length).toBe(1)
    expect(svg.match(/<pattern/g)?.length).toBe(1)
    expect(svg.match(/url\(#def-1\)/g)?.length).toBe(2)
  })
})

describe('[SVG3] groups', () => {
  test('are moved, named and told apart', () => {
    const card: SceneNode = { kind: 'group', id: 'def-1', label: 'Pain: "A" & B', x: 8, y: 4, children: [text('A')] }
    expect(svgOf(card)).toContain(
      '<g id="card-def-1" transform="translate(8 4)"><title>Pain: &quot;A&quot; &amp; B</title>',
    )
  })
})

describe('[SVG4] pictures', () => {
  const id = 'a'.repeat(64) as ImageId
  const picture: SceneNode = { kind: 'image', x: 0, y: 0, width: 9, height: 9, radius: 6, image: id }
  test('are in the file, cut to their box', () => {
    const svg = toSvg(sceneOf(picture), { theme: 'light', images: { [id]: 'data:image/png;base64,AAAA' } })
    expect(svg).toMatch(/<image x="0" .*clip-path="url\(#def-1\)".*href="data:image\/png;base64,AAAA"\/>/)
  })
  test('that are not there are left out', () => expect(svgOf(picture)).not.toContain('<image'))
  test('are never fetched from elsewhere', () => {
    expect(toSvg(sceneOf(picture, text('x')), { theme: 'light' })).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)/)
  })
})

describe('[SVG5] a file', () => {
  test('is the same for the same scene', () => expect(svgOf(text('a'))).toBe(svgOf(text('a'))))
  test('carries fonts that it is given, and its name', () => {
    const svg = toSvg(sceneOf(), { theme: 'light', fontCss: '@font-face{font-family:"Inter"}', title: 'A & B' })
    expect(svg).toContain('<title>A &amp; B</title>')
    expect(svg).toContain('<style>@font-face{font-family:&quot;Inter&quot;}</style>')
    expect(() => parse(svg)).not.toThrow()
  })
  test('has numbers of at most two decimals', () => {
    const svg = svgOf({ kind: 'rect', x: 1 / 3, y: -1e-9, width: 2, height: 2 })
    expect(svg).toContain('x="0.33" y="0"')
  })
})
