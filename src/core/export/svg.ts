// A scene as an SVG file: the same bytes for the same scene, text kept as text, nothing fetched from elsewhere. Knows the
// drawing vocabulary; nothing of maps.
import type { ImageId } from '../model/ids.ts'
import { unreachable } from '../model/result.ts'
import type { Face, Gradient, ImageNode, PathNode, RectNode, Scene, SceneNode, TextNode } from '../scene/node.ts'
import { type ColourToken, palettes, type ThemeName } from '../scene/theme.ts'
import type { Outline, Piece, Typeset } from '../scene/typeset.ts'
import { type Band, nodesWithin } from './band.ts'

export interface SvgOptions {
  readonly theme: ThemeName
  /** `data:` URLs; a picture that is missing is left out. */
  readonly images?: Readonly<Record<ImageId, string>>
  /** `@font-face` rules with their fonts in them, for programs that lack Inter. */
  readonly fontCss?: string
  /** Draws what Inter cannot; absent: it is left to the fonts of whoever looks at the file. */
  readonly typeset?: Typeset
  /** Accessible name of the whole picture. */
  readonly title?: string
  /** Only this part, as large as its pixels. */
  readonly band?: Band
}

export function toSvg(scene: Scene, options: SvgOptions): string {
  const writer = new SvgWriter(options)
  const { band } = options
  const { width, height } = band ? { width: band.widthPx, height: band.heightPx } : scene
  const body = band ? writer.band(scene.nodes, band) : scene.nodes.map((node) => writer.node(node)).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" `,
    `role="img" font-family="Inter" stroke-linecap="round" stroke-linejoin="round" style="${TEXT_STYLE}">`,
    options.title === undefined ? '' : `<title>${escapeText(options.title)}</title>`,
    writer.defs(options.fontCss),
    `<rect width="${width}" height="${height}"${writer.fill(scene.background)}/>`,
    body,
    '</svg>\n',
  ].join('')
}

/** Widths are sums of advances (scene/metrics.ts), so nothing may kern or join. `pre`: our line breaks, our spaces. */
const TEXT_STYLE = "font-kerning:none;font-feature-settings:'calt' 0,'liga' 0;white-space:pre"

const FACES: Readonly<Record<Face, string>> = {
  regular: '',
  medium: ' font-weight="500"',
  semibold: ' font-weight="600"',
  italic: ' font-style="italic"',
}

class SvgWriter {
  readonly #palette: (typeof palettes)[ThemeName]
  readonly #images: Readonly<Record<string, string>>
  readonly #typeset: Typeset | undefined
  readonly #defs = new Map<string, { readonly name: string; readonly markup: string }>()

  constructor({ theme, images = {}, typeset }: SvgOptions) {
    this.#palette = palettes[theme]
    this.#images = images
    this.#typeset = typeset
  }

  /** What the nodes written so far refer to. */
  defs(fontCss: string | undefined): string {
    const style = fontCss === undefined ? '' : `<style>${escapeText(fontCss)}</style>`
    const all = style + Array.from(this.#defs.values(), ({ markup }) => markup).join('')
    return all === '' ? '' : `<defs>${all}</defs>`
  }

  node(node: SceneNode): string {
    switch (node.kind) {
      case 'rect':
        return this.#rect(node)
      case 'text':
        return this.#text(node)
      case 'path':
        return this.#path(node)
      case 'image':
        return this.#image(node)
      case 'group':
        return `<g${idOf(node.id)}${move(node.x, node.y)}${faded(node.opacity)}>${heading(node.label)}${node.children.map((child) => this.node(child)).join('')}</g>`
      default:
        return unreachable(node)
    }
  }

  band(nodes: readonly SceneNode[], { scale, topPx, heightPx }: Band): string {
    const seen = nodesWithin(nodes, { top: topPx / scale, bottom: (topPx + heightPx) / scale })
    return `<g${move(0, -topPx, scale)}>${seen.map((node) => this.node(node)).join('')}</g>`
  }

  fill(colour: ColourToken | undefined): string {
    return colour === undefined ? ' fill="none"' : this.#paint('fill', colour)
  }

  #rect(node: RectNode): string {
    const { x, y, width, height, radius } = node
    const box = ` x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${radius ? ` rx="${n(radius)}"` : ''}`
    if (!node.hatched) return `<rect${box}${this.#ink(node)}/>`
    const { stroke: _stroke, ...ground } = node
    const { fill: _fill, ...outline } = node
    return (
      (node.fill ? `<rect${box}${this.#ink(ground)}/>` : '') +
      `<rect${box} fill="url(#${this.#hatch()})"/>` +
      (node.stroke ? `<rect${box}${this.#ink(outline)}/>` : '')
    )
  }

  #path(node: PathNode): string {
    const { d, at, gradient } = node
    const place = at ? `${move(at.x, at.y, at.scale)}` : ''
    const stroke = gradient ? ` stroke="url(#${this.#gradient(gradient)})"` : ''
    return `<path${place} d="${d}"${stroke}${this.#ink(node)}/>`
  }

  #text(node: TextNode): string {
    const { x, y, text, face, sizePx, fill, anchor } = node
    const pieces = this.#typeset?.(node)
    if (pieces) return this.#pieces(node, pieces)
    const align = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`
    const where = ` x="${n(x)}" y="${n(y)}" font-size="${n(sizePx)}"`
    return `<text${where}${FACES[face]}${align}${this.fill(fill)}>${escapeText(text)}</text>`
  }

  /** Read and found as the line that it is. */
  #pieces({ y, text, face, sizePx, fill }: TextNode, pieces: readonly Piece[]): string {
    const parts = pieces.map((piece) =>
      piece.kind === 'text'
        ? `<text x="${n(piece.x)}" y="${n(y)}" font-size="${n(sizePx)}"${FACES[face]}>${escapeText(piece.text)}</text>`
        : this.#outline(piece),
    )
    return `<g role="img" aria-label="${escapeText(text)}"${this.fill(fill)}>${parts.join('')}</g>`
  }

  /** Its shape is written once for the whole file: a map says the same few hundred letters again and again. */
  #outline({ glyph, d, x, y, scale, colour }: Outline): string {
    const name = this.#define(`glyph ${glyph}`, (id) => `<path id="${id}" d="${d}"/>`)
    const place = `translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1e5) / 1e5} ${Math.round(scale * -1e5) / 1e5})`
    return `<use href="#${name}" transform="${place}"${colour === undefined ? '' : ` fill="${colour}"`}/>`
  }

  #image({ x, y, width, height, radius, image }: ImageNode): string {
    const href = this.#images[image]
    if (href === undefined) return ''
    const box = ` x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"`
    const clip = radius ? ` clip-path="url(#${this.#clip({ x, y, width, height, radius })})"` : ''
    return `<image${box}${clip} preserveAspectRatio="xMidYMid slice" href="${escapeText(href)}"/>`
  }

  #ink({ fill, stroke, strokeWidth, dash, opacity }: RectNode | PathNode): string {
    const line = stroke ? this.#paint('stroke', stroke) : ''
    const width = strokeWidth !== undefined && strokeWidth !== 1 ? ` stroke-width="${n(strokeWidth)}"` : ''
    const dashes = dash ? ` stroke-dasharray="${dash.map(n).join(' ')}"` : ''
    return `${this.fill(fill)}${line}${width}${dashes}${faded(opacity)}`
  }

  /** Programs that read SVG 1.1 know no `#rrggbbaa`. */
  #paint(attribute: 'fill' | 'stroke', token: ColourToken): string {
    const colour = this.#palette[token]
    const alpha = colour.slice(7)
    const opacity = alpha === '' ? '' : ` ${attribute}-opacity="${n(Number.parseInt(alpha, 16) / 255)}"`
    return ` ${attribute}="${colour.slice(0, 7)}"${opacity}`
  }

  #hatch(): string {
    return this.#define('hatch', (name) => {
      const stripe = `<rect width="2" height="6"${this.fill('hatch')}/>`
      const tile = 'width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"'
      return `<pattern id="${name}" ${tile}>${stripe}</pattern>`
    })
  }

  #gradient({ fromY, toY, stops }: Gradient): string {
    const ends = `x1="0" y1="${n(fromY)}" x2="0" y2="${n(toY)}"`
    const body = stops
      .map(({ at, colour }) => `<stop offset="${n(at)}" stop-color="${this.#palette[colour]}"/>`)
      .join('')
    return this.#define(
      `gradient ${ends} ${body}`,
      (name) => `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" ${ends}>${body}</linearGradient>`,
    )
  }

  #clip(box: Required<Pick<ImageNode, 'x' | 'y' | 'width' | 'height' | 'radius'>>): string {
    const shape = `x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="${n(box.radius)}"`
    return this.#define(`clip ${shape}`, (name) => `<clipPath id="${name}"><rect ${shape}/></clipPath>`)
  }

  /** The name of a definition, made once for all who need the same. */
  #define(key: string, make: (name: string) => string): string {
    const known = this.#defs.get(key)
    if (known) return known.name
    const name = `def-${this.#defs.size + 1}`
    this.#defs.set(key, { name, markup: make(name) })
    return name
  }
}

const move = (x: number, y: number, scale = 1) => {
  const steps = [
    ...(x === 0 && y === 0 ? [] : [`translate(${n(x)} ${n(y)})`]),
    ...(scale === 1 ? [] : [`scale(${Math.round(scale * 1e5) / 1e5})`]),
  ]
  return steps.length === 0 ? '' : ` transform="${steps.join(' ')}"`
}

const faded = (opacity: number | undefined) => (opacity === undefined ? '' : ` opacity="${n(opacity)}"`)

/** Two decimals are a hundredth of a pixel. */
const n = (value: number) => String(Math.round(value * 100) / 100)

const heading = (label: string | undefined) => (label === undefined ? '' : `<title>${escapeText(label)}</title>`)

/** Prefixed, so that no card is named like a definition and none begins with a digit, which XML forbids. */
const idOf = (id: string | undefined) => (id === undefined ? '' : ` id="card-${id}"`)

/** XML knows no control characters but tab and the line ends, not even escaped, and no halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeText = (text: string) =>
  PLAIN.test(text) ? text : text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const PLAIN = /^[\w .,;:'()-]*$/
