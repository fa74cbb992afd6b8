// Drawing nodes on a 2D canvas: what lies under the cards, and cards too small to read. The third renderer of the same nodes,
// beside SceneSvg and core/export/svg.ts. Knows nothing of maps.
import type { Face, PathNode, RectNode, SceneNode } from '../../core/scene/node.ts'
import { type ColourToken, palettes, type ThemeName } from '../../core/scene/theme.ts'

const FONTS: Readonly<Record<Face, string>> = {
  regular: '400',
  medium: '500',
  semibold: '600',
  italic: 'italic 400',
}

/** Path2D objects by path data: parsing is what costs. */
const paths = new Map<string, Path2D>()

export class Painter {
  readonly #context: OffscreenCanvasRenderingContext2D
  readonly #palette: Readonly<Record<ColourToken, string>>

  constructor(context: OffscreenCanvasRenderingContext2D, theme: ThemeName) {
    this.#context = context
    this.#palette = palettes[theme]
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.fontKerning = 'none'
  }

  paint(nodes: readonly SceneNode[]): void {
    for (const node of nodes) this.#node(node)
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
        context.font = `${FONTS[node.face]} ${node.sizePx}px Inter, sans-serif`
        context.textAlign = node.anchor === 'middle' ? 'center' : (node.anchor ?? 'start')
        context.fillText(node.text, node.x, node.y)
        return
      case 'group':
        context.save()
        context.translate(node.x, node.y)
        this.paint(node.children)
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
    context.globalAlpha = node.opacity ?? 1
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
