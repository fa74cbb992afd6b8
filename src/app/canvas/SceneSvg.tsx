// Drawing nodes as inline SVG: the inside of a card or a header, exactly as an export draws it. Colours are custom properties,
// so a change of theme repaints without React.
import { memo, type ReactNode, type SVGProps, useId } from 'react'
import { directionOf } from '../../core/scene/direction.ts'
import type { Face, Gradient, PathNode, SceneNode, TextNode } from '../../core/scene/node.ts'
import type { ColourToken } from '../../core/scene/theme.ts'
import styles from './SceneSvg.module.css'

interface SceneSvgProps {
  readonly nodes: readonly SceneNode[]
  readonly width: number
  readonly height: number
  /** Where a picture of the map is fetched. */
  readonly imageAddress: (id: string) => string
}

export const SceneSvg = memo(function SceneSvg({ nodes, width, height, imageAddress }: SceneSvgProps) {
  return (
    <svg className={styles.scene} width={width} height={height} aria-hidden="true">
      {drawAll(nodes, imageAddress)}
    </svg>
  )
})

/** Once on the page: the stripes of an assumption. */
export function HatchPattern() {
  return (
    <svg className={styles.definitions} aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" fill="var(--hatch)" />
        </pattern>
      </defs>
    </svg>
  )
}

const FACES: Readonly<Record<Face, SVGProps<SVGTextElement>>> = {
  regular: {},
  medium: { fontWeight: 500 },
  semibold: { fontWeight: 600 },
  italic: { fontStyle: 'italic' },
}

const colour = (token: ColourToken | undefined): string => (token ? `var(--${token})` : 'none')

function drawAll(nodes: readonly SceneNode[], imageAddress: SceneSvgProps['imageAddress']): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is made anew as a whole; its nodes have no identity
  return nodes.map((node, index) => <Node key={index} node={node} imageAddress={imageAddress} />)
}

function Node({
  node,
  imageAddress,
}: {
  readonly node: SceneNode
  readonly imageAddress: SceneSvgProps['imageAddress']
}) {
  switch (node.kind) {
    case 'rect': {
      const box = { x: node.x, y: node.y, width: node.width, height: node.height, rx: node.radius }
      return (
        <>
          <rect {...box} {...ink(node)} />
          {node.hatched && <rect {...box} fill="url(#hatch)" />}
        </>
      )
    }
    case 'path':
      return node.gradient ? <Coloured path={node} gradient={node.gradient} /> : pathOf(node)
    case 'text':
      // The space is drawn nowhere; without it two texts side by side would read as one word.
      return (
        <>
          <text
            x={node.x}
            y={node.y}
            fill={colour(node.fill)}
            fontSize={node.sizePx}
            {...FACES[node.face]}
            {...standing(node)}
          >
            {node.text}
          </text>{' '}
        </>
      )
    case 'image':
      return (
        <image
          x={node.x}
          y={node.y}
          width={node.width}
          height={node.height}
          href={imageAddress(node.image)}
          clipPath={`inset(0 round ${node.radius ?? 0}px)`}
          preserveAspectRatio="xMidYMid slice"
        />
      )
    case 'group':
      return (
        <g transform={`translate(${node.x} ${node.y})`} opacity={node.opacity}>
          {drawAll(node.children, imageAddress)}
        </g>
      )
  }
}

function pathOf(node: PathNode, stroke?: string): ReactNode {
  const { at } = node
  const transform = at && `translate(${at.x} ${at.y}) scale(${at.scale})`
  return <path d={node.d} {...ink(node)} {...(stroke && { stroke })} {...(transform && { transform })} />
}

/** By its height. */
function Coloured({ path, gradient }: { readonly path: PathNode; readonly gradient: Gradient }) {
  const id = useId()
  const { fromY, toY, stops } = gradient
  return (
    <>
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={fromY} y2={toY}>
        {stops.map(({ at, colour: token }) => (
          <stop key={at} offset={at} stopColor={colour(token)} />
        ))}
      </linearGradient>
      {pathOf(path, `url(#${id})`)}
    </>
  )
}

/** SVG counts ends from where a text begins; ours are sides (node.ts). */
function standing({ text, anchor = 'start' }: TextNode): SVGProps<SVGTextElement> {
  if (directionOf(text) === 'ltr') return { textAnchor: anchor }
  const turned = { start: 'end', middle: 'middle', end: 'start' } as const
  return { direction: 'rtl', textAnchor: turned[anchor] }
}

type Ink = Pick<
  SVGProps<SVGPathElement & SVGRectElement>,
  'fill' | 'stroke' | 'strokeWidth' | 'strokeDasharray' | 'strokeLinecap' | 'strokeLinejoin' | 'opacity'
>

function ink(node: Extract<SceneNode, { kind: 'rect' | 'path' }>): Ink {
  return {
    fill: colour(node.fill),
    stroke: colour(node.stroke),
    strokeWidth: node.strokeWidth,
    strokeDasharray: node.dash?.join(' '),
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    opacity: node.opacity,
  }
}
