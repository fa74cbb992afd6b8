// Drawing nodes on a 2D canvas: what lies under the cards, and cards too small to read. The third renderer of the same nodes,
// beside SceneSvg and core/export/svg.ts. Knows nothing of maps.
import { directionOf } from '../../core/scene/direction.ts'
import type { Face, PathNode, RectNode, SceneNode } from '../../core/scene/node.ts'
import { type ColourToken, palettes, type ScreenTheme } from '../../core/scene/theme.ts'

const FONTS: Readonly<Record<Face, string>> = {
  regular: '400',
  medium: '500',
  semibold: '600',
  italic: 'italic 400',
}

/** Those of tokens.css, which a canvas cannot read. */
const FAMILIES =
  'Inter, "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Thai", "Noto Sans Gujarati", "Noto Sans Devanagari", sans-serif'
/** Sides, whichever way a text runs. */
const ALIGNMENTS = { start: 'left', middle: 'center', end: 'right' } as const

/** Path2D objects by path data: parsing is what costs. */
const paths = new Map<string, Path2D>()

export class Painter {
  readonly #context: OffscreenCanvasRenderingContext2D
  readonly #palette: Readonly<Record<ColourToken, string>>
  #alpha = 1

  constructor(context: OffscreenCanvasRenderingContext2D, theme: ScreenTheme) {
    this.#context = context
    this.#palette = palettes[theme]
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.fontKerning = 'none'
    context.textRendering = 'geometricPrecision'
  }

  /** @param alpha of all of it together */
  paint(nodes: readonly SceneNode[], alpha = 1): void {
    const before = this.#alpha
    this.#alpha = before * alpha
    for (const node of nodes) this.#node(node)
    this.#alpha = before
  }

  #node(node: SceneNode): void {
    const context = this.#context
    switch (node.kind) {
      case 'rect':
        this.#fillAndStroke(rectPath(node), node)
        return
      case 'path':
        this.#path(node)
        return
      case 'text':
        context.fillStyle = this.#palette[node.fill]
        context.font = `${FONTS[node.face]} ${node.sizePx}px ${FAMILIES}`
        context.direction = directionOf(node.text)
        context.textAlign = ALIGNMENTS[node.anchor ?? 'start']
        context.globalAlpha = this.#alpha
        context.fillText(node.text, node.x, node.y)
        context.globalAlpha = 1
        return
      case 'group':
        context.save()
        context.translate(node.x, node.y)
        this.paint(node.children, node.opacity)
        context.restore()
        return
      case 'image':
        return // Pictures stand on cards, and cards that are painted here show no picture.
    }
  }

  #path(node: PathNode): void {
    const context = this.#context
    if (!node.at) {
      this.#fillAndStroke(pathOf(node.d), node)
      return
    }
    context.save()
    context.translate(node.at.x, node.at.y)
    context.scale(node.at.scale, node.at.scale)
    this.#fillAndStroke(pathOf(node.d), node)
    context.restore()
  }

  #fillAndStroke(path: Path2D, node: RectNode | PathNode): void {
    const context = this.#context
    context.globalAlpha = this.#alpha * (node.opacity ?? 1)
    if (node.fill) {
      context.fillStyle = this.#palette[node.fill]
      context.fill(path)
    }
    if (node.hatched) {
      context.fillStyle = this.#hatch()
      context.fill(path)
    }
    const stroke =
      node.kind === 'path' && node.gradient ? this.#gradient(node.gradient) : node.stroke && this.#palette[node.stroke]
    if (stroke) {
      context.strokeStyle = stroke
      context.lineWidth = node.strokeWidth ?? 1
      context.setLineDash(node.dash ? [...node.dash] : [])
      context.stroke(path)
    }
    context.globalAlpha = 1
  }

  #gradient({ fromY, toY, stops }: NonNullable<PathNode['gradient']>): CanvasGradient {
    const gradient = this.#context.createLinearGradient(0, fromY, 0, toY)
    for (const { at, colour } of stops) gradient.addColorStop(at, this.#palette[colour])
    return gradient
  }

  #hatch(): CanvasPattern | string {
    const colour = this.#palette.hatch
    const tile = hatchTiles.get(colour) ?? hatchTile(colour)
    hatchTiles.set(colour, tile)
    const pattern = this.#context.createPattern(tile, 'repeat')
    pattern?.setTransform(new DOMMatrix().rotate(45))
    return pattern ?? 'transparent'
  }
}

const hatchTiles = new Map<string, OffscreenCanvas>()

function hatchTile(colour: string): OffscreenCanvas {
  const tile = new OffscreenCanvas(6, 6)
  const context = tile.getContext('2d')
  if (context) {
    context.fillStyle = colour
    context.fillRect(0, 0, 2, 6)
  }
  return tile
}

function pathOf(d: string): Path2D {
  const known = paths.get(d)
  if (known) return known
  // A map that is edited for hours makes many curves; none of them is worth keeping for ever.
  if (paths.size > 5_000) paths.clear()
  const path = new Path2D(d)
  paths.set(d, path)
  return path
}

function rectPath({ x, y, width, height, radius }: RectNode): Path2D {
  const path = new Path2D()
  if (radius) path.roundRect(x, y, width, height, radius)
  else path.rect(x, y, width, height)
  return path
}
