// Lucide's icons as path data in a 24 px box, and the node that draws one. Which icon stands for which idea is named here
// once, so that the canvas, the exports and the menus agree. Knows no maps.
import {
  Activity,
  AlignLeft,
  ArrowDownLeft,
  ArrowUpRight,
  BellRing,
  Box,
  ChartNoAxesColumn,
  CircleHelp,
  Clock,
  Cog,
  Eye,
  Footprints,
  Gauge,
  Globe,
  Hand,
  Handshake,
  Hash,
  Hourglass,
  type IconNode,
  Image,
  Lightbulb,
  Mail,
  Mailbox,
  MapPin,
  Megaphone,
  MessageCircle,
  MessageSquare,
  MessageSquareQuote,
  Network,
  Package,
  Phone,
  Quote,
  Route,
  Server,
  Smartphone,
  Star,
  StickyNote,
  Store,
  Target,
  TriangleAlert,
  Users,
  Workflow,
} from 'lucide'
import type { Cause, Channel } from '../model/map.ts'
import type { PathNode } from './node.ts'
import type { ColourToken } from './theme.ts'

/** Draws an icon `sizePx` wide with its corner at x, y. */
export function iconNode(
  icon: string,
  at: { readonly x: number; readonly y: number; readonly sizePx: number },
  colour: ColourToken,
): PathNode {
  return {
    kind: 'path',
    d: icon,
    stroke: colour,
    strokeWidth: 1.75,
    at: { x: at.x, y: at.y, scale: at.sizePx / 24 },
  }
}

type Shape = IconNode[number]

/** Every shape of an icon in one path. */
function pathOf(icon: IconNode): string {
  return icon.map(shapePath).join('')
}

function shapePath([tag, attributes]: Shape): string {
  const n = (name: string) => Number(attributes[name] ?? 0)
  switch (tag) {
    case 'path':
      // A relative start would count from where the shape before ended.
      return String(attributes.d).replace(/^m/, 'M0 0m')
    case 'circle':
      return ellipse(n('cx'), n('cy'), n('r'), n('r'))
    case 'ellipse':
      return ellipse(n('cx'), n('cy'), n('rx'), n('ry'))
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`
    case 'rect':
      return roundedRect(n('x'), n('y'), { width: n('width'), height: n('height'), radius: n('rx') })
    case 'polyline':
      return `M${attributes.points}`
    case 'polygon':
      return `M${attributes.points}Z`
    default:
      throw new Error(`Lucide draws with a shape that is not known here: ${tag}`)
  }
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

function roundedRect(x: number, y: number, box: { width: number; height: number; radius: number }): string {
  const { width, height, radius: r } = box
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return (
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`
  )
}

export const icons = {
  actions: pathOf(Footprints),
  thoughts: pathOf(Quote),
  needs: pathOf(Target),
  text: pathOf(AlignLeft),
  touchpoints: pathOf(Route),
  promises: pathOf(MessageSquareQuote),
  emotion: pathOf(Activity),
  pains: pathOf(TriangleAlert),
  opportunities: pathOf(Lightbulb),
  metrics: pathOf(ChartNoAxesColumn),
  images: pathOf(Image),
  evidence: pathOf(Package),
  frontstage: pathOf(Megaphone),
  backstage: pathOf(Cog),
  support: pathOf(Server),
  assumption: pathOf(CircleHelp),
  momentOfTruth: pathOf(Star),
  duration: pathOf(Clock),
  wait: pathOf(Hourglass),
  fromCustomer: pathOf(ArrowUpRight),
  fromCompany: pathOf(ArrowDownLeft),
  /** The customer asked for it. */
  solicited: pathOf(Hand),
  unsolicited: pathOf(BellRing),
  visibility: pathOf(Eye),
  note: pathOf(StickyNote),
  subMap: pathOf(Network),
} as const

export const channelIcons: Readonly<Record<Channel, string>> = {
  web: pathOf(Globe),
  app: pathOf(Smartphone),
  phone: pathOf(Phone),
  chat: pathOf(MessageCircle),
  email: pathOf(Mail),
  sms: pathOf(MessageSquare),
  social: pathOf(Hash),
  store: pathOf(Store),
  post: pathOf(Mailbox),
  visit: pathOf(MapPin),
  partner: pathOf(Handshake),
  product: pathOf(Box),
}

/** The 4 Ps. */
export const causeIcons: Readonly<Record<Cause, string>> = {
  people: pathOf(Users),
  process: pathOf(Workflow),
  performance: pathOf(Gauge),
  perception: pathOf(Eye),
}
