// A chart as a picture file: what is drawn on the page, with the colours and the letters of the page. Knows no chart.
import { fontRule } from '../../core/export/fontRule.ts'
import regular from '../fonts/inter-400Regular.woff2?url'
import { base64 } from '../pictures/base64.ts'
import { fetchBytes } from '../pictures/fetchBytes.ts'

const SCALE = 2
const PADDING_PX = 16

/** null: the browser cannot draw it. */
export async function pictureOf(svg: SVGSVGElement, title: string): Promise<Blob | null> {
  const box = svg.getBoundingClientRect()
  const [width, height] = [Math.round(box.width), Math.round(box.height)]
  const page = getComputedStyle(document.documentElement)
  const face = await fetchBytes(regular).then(
    (bytes) => fontRule('regular', base64(bytes)),
    () => '',
  )
  const whole = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * PADDING_PX}" height="${height + 24 + 2 * PADDING_PX}">`,
    `<style>${face}text{font-family:Inter,sans-serif}</style>`,
    `<rect width="100%" height="100%" fill="var(--bg-surface)"/>`,
    `<text x="${PADDING_PX}" y="${PADDING_PX + 12}" font-size="14" fill="var(--text)">${escaped(title)}</text>`,
    `<g transform="translate(${PADDING_PX} ${PADDING_PX + 24})" color="${getComputedStyle(svg).color}">${inner(svg)}</g></svg>`,
  ].join('')
  const resolved = whole.replace(/var\((--[\w-]+)\)/g, (_, name: string) => variable(page, name))
  return rasterised(resolved, { width: width + 2 * PADDING_PX, height: height + 24 + 2 * PADDING_PX })
}

/** A variable may be written in terms of others. */
function variable(page: CSSStyleDeclaration, name: string): string {
  const value = page.getPropertyValue(name).trim()
  const inner = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  return (inner ? variable(page, inner) : value).replaceAll('"', "'")
}

const inner = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('font-size', '12')
  return new XMLSerializer().serializeToString(copy)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

async function rasterised(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')
  if (!context) return null
  context.scale(SCALE, SCALE)
  context.drawImage(image, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
