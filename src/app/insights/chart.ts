// What a chart is here: a drawing of any width, and the table of what it draws, which says everything without it. Knows no
// particular chart.
import type { MarkOptions, RenderFunction } from '@observablehq/plot'

export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export interface Chart {
  readonly table: ChartTable
  draw(widthPx: number): SVGSVGElement | HTMLElement
}

/** From worst to best, as everywhere. */
export const BAND_COLOURS = [
  'var(--exp-neg-2)',
  'var(--exp-neg-1)',
  'var(--exp-neu)',
  'var(--exp-pos-1)',
  'var(--exp-pos-2)',
] as const
export const BAND_GROUNDS = [
  'var(--exp-neg-2-bg)',
  'var(--exp-neg-1-bg)',
  'var(--exp-neu-bg)',
  'var(--exp-pos-1-bg)',
  'var(--exp-pos-2-bg)',
] as const
export const BAND_INKS = [
  'var(--exp-neg-text)',
  'var(--exp-neg-text)',
  'var(--exp-neu-text)',
  'var(--exp-pos-text)',
  'var(--exp-pos-text)',
] as const

/** What several groups are told apart by, beside their names. */
export const GROUP_COLOURS = [
  'var(--persona-plum)',
  'var(--persona-azure)',
  'var(--persona-gold)',
  'var(--text-2)',
] as const

export const FRAME = {
  marginTop: 8,
  marginBottom: 28,
  style: { fontFamily: 'var(--font)', fontSize: '12px', background: 'none', overflow: 'visible' },
} as const

export const ROW_PX = 26

/** Names of rows stand to the left, cut where they do not fit. */
export const rowLabels = (marginLeft: number): MarkOptions & { label: null; tickSize: number } => ({
  label: null,
  tickSize: 0,
  ...{ textAnchor: 'start', lineWidth: (marginLeft - 12) / 12, textOverflow: 'ellipsis' },
  ...{ dx: -marginLeft + 8, fill: 'var(--text)' },
})

export const labelsPx = (widthPx: number): number => (widthPx < 480 ? 116 : 190)

/** Where nothing is known there is no number, only this. */
export const HATCH = 'url(#insights-hatch)'

export const hatch = (): RenderFunction[] => [
  () => {
    const svg = new DOMParser().parseFromString(HATCH_PATTERN, 'image/svg+xml')
    return document.importNode(svg.documentElement, true) as unknown as SVGElement
  },
]

const HATCH_PATTERN = `<defs xmlns="http://www.w3.org/2000/svg"><pattern id="insights-hatch" width="7" height="7"
  patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1" height="7" fill="var(--line-strong)"/></pattern></defs>`
