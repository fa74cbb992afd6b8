// Paints the ground of a map on a canvas that is larger than what is seen, and moves that picture along with the view. It is
// painted anew when the view leaves it, when it would be stretched too far, and sharp once the view rests. Knows no React.
import type { ReactFlowState, useStoreApi } from '@xyflow/react'
import type { Chain } from '../../core/model/chain.ts'
import type { Filter } from '../../core/model/filter.ts'
import type { CardId, ConnectorId } from '../../core/model/ids.ts'
import { matches } from '../../core/model/matches.ts'
import type { SceneNode } from '../../core/scene/node.ts'
import type { Layout } from '../../core/scene/placement.ts'
import type { Route } from '../../core/scene/routes.ts'
import { FADED, type ScreenTheme } from '../../core/scene/theme.ts'
import { miniCardNodes } from './miniCards.ts'
import { Painter } from './paint.ts'
import { highlighted, isOutside, lifted, type Region, routeNodes, routeRegion } from './routeDrawings.ts'
import { DETAIL_ZOOM, detailAt } from './zoomLevels.ts'

export interface GroundContent {
  readonly layout: Layout
  /** Lines between lanes, and curves. */
  readonly nodes: readonly SceneNode[]
  readonly routes: readonly Route[]
  readonly theme: ScreenTheme
  readonly selectedConnector: ConnectorId | null
  readonly filter: Filter
  /** Its connectors stand out, all others stand back. */
  readonly chain: Chain | null
}

interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
  readonly width: number
  readonly height: number
}

/** What is painted beyond each edge of the view, in px of the screen. */
export const OVERSCAN_PX = 192
/** As far as a picture may be stretched or shrunk while the view moves. */
const STRETCH = 1.5
/** The view rests when it has not moved for so long. */
const REST_MS = 120

export class GroundPainter {
  readonly #canvas: HTMLCanvasElement
  readonly #store: ReturnType<typeof useStoreApi>
  readonly #unsubscribe: () => void
  #content: GroundContent | null = null
  /** The view the picture was painted for; null: it shows something that is no longer true. */
  #painted: View | null = null
  #frame = 0
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(canvas: HTMLCanvasElement, store: ReturnType<typeof useStoreApi>) {
    this.#canvas = canvas
    this.#store = store
    this.#unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        this.#request()
    })
    // Until its fonts are here, words are drawn in another one. Their promise would lay out the page at once.
    document.fonts.addEventListener('loadingdone', this.#repaint)
  }

  show(content: GroundContent): void {
    const before = this.#content
    this.#content = content
    const isTrue =
      before?.nodes === content.nodes &&
      before.routes === content.routes &&
      before.theme === content.theme &&
      before.selectedConnector === content.selectedConnector &&
      before.filter === content.filter &&
      before.chain === content.chain &&
      (before.layout === content.layout || (this.#painted?.zoom ?? 0) >= DETAIL_ZOOM)
    if (!isTrue) this.#repaint()
  }

  close(): void {
    this.#unsubscribe()
    document.fonts.removeEventListener('loadingdone', this.#repaint)
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#rest)
  }

  readonly #repaint = (): void => {
    this.#painted = null
    this.#request()
  }

  #request(): void {
    this.#frame ||= requestAnimationFrame(this.#follow)
  }

  readonly #follow = (): void => {
    this.#frame = 0
    const view = viewOf(this.#store.getState())
    if (!this.#painted || !covers(this.#painted, view)) this.#paint(view)
    else this.#place(this.#painted, view)
    clearTimeout(this.#rest)
    if (this.#painted && !isSameView(this.#painted, view)) this.#rest = setTimeout(this.#repaint, REST_MS)
  }

  #place(painted: View, view: View): void {
    const stretch = view.zoom / painted.zoom
    const [x, y] = [view.x - painted.x * stretch, view.y - painted.y * stretch]
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`
  }

  /** On a canvas of its own, whose picture is then shown: one that could be drawn on is copied at each step of the view. */
  #paint(view: View): void {
    const { x, y, zoom, width, height } = view
    if (!this.#content || width === 0 || height === 0) return
    const ratio = devicePixelRatio
    const sheet = new OffscreenCanvas((width + 2 * OVERSCAN_PX) * ratio, (height + 2 * OVERSCAN_PX) * ratio)
    const context = sheet.getContext('2d')
    if (!context) return
    const scale = zoom * ratio
    context.setTransform(scale, 0, 0, scale, (x + OVERSCAN_PX) * ratio, (y + OVERSCAN_PX) * ratio)
    const region = {
      left: (-x - OVERSCAN_PX) / zoom,
      top: (-y - OVERSCAN_PX) / zoom,
      right: (width - x + OVERSCAN_PX) / zoom,
      bottom: (height - y + OVERSCAN_PX) / zoom,
    }
    paintContent(new Painter(context, this.#content.theme), this.#content, { region, zoom })
    this.#canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet.transferToImageBitmap())
    this.#painted = view
    this.#canvas.style.transform = ''
  }
}

function paintContent(
  painter: Painter,
  { layout, nodes, routes, selectedConnector, filter, chain }: GroundContent,
  { region, zoom }: { readonly region: Region; readonly zoom: number },
): void {
  const alphaOf = (id: CardId): number => {
    const box = layout.cards.get(id)
    return box && !matches(box.card, filter) ? FADED : 1
  }
  painter.paint(nodes)
  if (zoom >= DETAIL_ZOOM) {
    for (const route of routes) {
      if (isOutside(routeRegion(route), region)) continue
      const drawing = routeNodes(route)
      const { id, from, to } = route.connector
      const inChain = chain?.connectors.has(id)
      const alpha = Math.min(alphaOf(from), alphaOf(to), inChain === false ? OFF_CHAIN : 1)
      const looks = id === selectedConnector ? drawing.map(highlighted) : inChain ? drawing.map(lifted) : drawing
      painter.paint(looks, alpha)
    }
    return
  }
  for (const box of layout.cards.values()) {
    const { x, y, width, height } = box
    if (isOutside({ left: x, right: x + width, top: y, bottom: y + height }, region)) continue
    painter.paint(miniCardNodes(box, zoom), alphaOf(box.card.id))
  }
}

/** As pale as the cards beside it (Canvas.module.css). */
const OFF_CHAIN = 0.35

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState): View => ({ x, y, zoom, width, height })

const isSameView = (a: View, b: View): boolean => a.x === b.x && a.y === b.y && a.zoom === b.zoom

/** Whether what was painted for one view still fills another, at the same level of detail. */
function covers(painted: View, view: View): boolean {
  const stretch = view.zoom / painted.zoom
  if (painted.width !== view.width || painted.height !== view.height) return false
  if (stretch > STRETCH || stretch < 1 / STRETCH || detailAt(painted.zoom) !== detailAt(view.zoom)) return false
  const fills = (before: number, now: number, size: number): boolean => {
    const offset = now - before * stretch
    return offset - OVERSCAN_PX * stretch <= 0 && offset + (size + OVERSCAN_PX) * stretch >= size
  }
  return fills(painted.x, view.x, view.width) && fills(painted.y, view.y, view.height)
}
