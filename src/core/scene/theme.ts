// Colours and sizes of the picture. The colours are those of the app's token sheet (a test compares them), so that a card on
// screen may say `var(--card)` where a file says `#ffffff`. Knows names and numbers; nothing of maps.
import type { Density } from '../model/view.ts'

const light = {
  'bg-canvas': '#f8f7f5',
  'bg-sunken': '#f2f1ee',
  line: '#dfddd8',
  'line-soft': '#eae8e4',
  'line-strong': '#c9c6c0',
  'line-control': '#8d8a83',
  text: '#201f1d',
  'text-2': '#55524d',
  'text-3': '#69665f',
  'text-inverse': '#ffffff',
  card: '#ffffff',
  'card-line': '#e3e1dc',
  'accent-text': '#504bcc',
  'exp-neg-2': '#b3421d',
  'exp-neg-1': '#d9673c',
  'exp-neu': '#8c8474',
  'exp-pos-1': '#2b9394',
  'exp-pos-2': '#0e6f73',
  'exp-neu-bg': '#eae8e4',
  'exp-neg-text': '#8f3417',
  'exp-neu-text': '#5b564d',
  'exp-pos-text': '#0c585c',
  'gap-neg': '#e67c5538',
  'gap-pos': '#44abaa33',
  'curve-expected': '#7d7a74',
  hatch: '#20191014',
  'pain-bg-4': '#fce5da',
  'pain-bg-3': '#fef0e8',
  'pain-bg-2': '#fffaf7',
  'pain-bg-1': '#ffffff',
  'pain-line-4': '#eaa083',
  'pain-line-3': '#f2c3ac',
  'pain-line-2': '#efd9cd',
  'pain-line-1': '#e3e1dc',
  'sev-4': '#b3421d',
  'sev-3': '#d4562b',
  'sev-2': '#c06a45',
  'sev-1': '#857164',
  'on-sev': '#ffffff',
  'opp-bg': '#eff9f8',
  'opp-line': '#b4dbd8',
  opp: '#0e6f73',
  'opp-text': '#0c585c',
  mot: '#b08200',
  'mot-bg': '#faf0d3',
  'who-1': '#504bcc',
  'who-2': '#1f609f',
  'who-3': '#8c3a7d',
  'who-4': '#6b5a10',
  'who-5': '#0c6166',
  'who-6': '#a03d1c',
  'who-7': '#5a5751',
  'persona-plum': '#8c3a7d',
  'persona-azure': '#1f609f',
  'persona-gold': '#8a6500',
  'persona-lagoon': '#0e6f73',
  'persona-ember': '#b3421d',
  'persona-iris': '#504bcc',
  'persona-sand': '#6a6761',
} as const

/** A name shared with the token sheet of the app: `--card` there is `card` here. */
export type ColourToken = keyof typeof light

type Palette = Readonly<Record<ColourToken, string>>

const dark: Palette = {
  'bg-canvas': '#131317',
  'bg-sunken': '#111114',
  line: '#2d2d35',
  'line-soft': '#232329',
  'line-strong': '#42424c',
  'line-control': '#74737f',
  text: '#ededf0',
  'text-2': '#b5b4be',
  'text-3': '#9897a3',
  'text-inverse': '#17171b',
  card: '#202026',
  'card-line': '#303038',
  'accent-text': '#a9a6fb',
  'exp-neg-2': '#f07c50',
  'exp-neg-1': '#c9633d',
  'exp-neu': '#8d8779',
  'exp-pos-1': '#2f8f90',
  'exp-pos-2': '#5cc9c7',
  'exp-neu-bg': '#2a2a30',
  'exp-neg-text': '#f8ae90',
  'exp-neu-text': '#c4bfb3',
  'exp-pos-text': '#8adbd8',
  'gap-neg': '#e0683c3d',
  'gap-pos': '#3fb3b233',
  'curve-expected': '#9a98a4',
  hatch: '#ffffff12',
  'pain-bg-4': '#43231a',
  'pain-bg-3': '#33211c',
  'pain-bg-2': '#272122',
  'pain-bg-1': '#202026',
  'pain-line-4': '#8c4630',
  'pain-line-3': '#5f3a2e',
  'pain-line-2': '#44332f',
  'pain-line-1': '#303038',
  'sev-4': '#f58a60',
  'sev-3': '#ee7c50',
  'sev-2': '#cf8a6c',
  'sev-1': '#a3968f',
  'on-sev': '#2a120a',
  'opp-bg': '#142a2c',
  'opp-line': '#24504f',
  opp: '#4fc0be',
  'opp-text': '#8adbd8',
  mot: '#ebc75a',
  'mot-bg': '#3a2f10',
  'who-1': '#8a87f2',
  'who-2': '#6ba9e4',
  'who-3': '#d187c2',
  'who-4': '#d3b34a',
  'who-5': '#4fb9b7',
  'who-6': '#ee8a63',
  'who-7': '#a9a6a0',
  'persona-plum': '#dc9bcf',
  'persona-azure': '#86bbee',
  'persona-gold': '#ebc75a',
  'persona-lagoon': '#5cc9c7',
  'persona-ember': '#f58a60',
  'persona-iris': '#a9a6fb',
  'persona-sand': '#c4bfb3',
}

/** For screens alone; paper has its own ways to be clear. */
const contrast: Palette = {
  'bg-canvas': '#ffffff',
  'bg-sunken': '#f2f2f2',
  line: '#767676',
  'line-soft': '#8a8a8a',
  'line-strong': '#4a4a4a',
  'line-control': '#3a3a3a',
  text: '#000000',
  'text-2': '#1f1e1c',
  'text-3': '#33312e',
  'text-inverse': '#ffffff',
  card: '#ffffff',
  'card-line': '#5a5a5a',
  'accent-text': '#2b2785',
  'exp-neg-2': '#8f2407',
  'exp-neg-1': '#a8431c',
  'exp-neu': '#5f5a4e',
  'exp-pos-1': '#12696b',
  'exp-pos-2': '#064f52',
  'exp-neu-bg': '#ececec',
  'exp-neg-text': '#6a2010',
  'exp-neu-text': '#2f2c27',
  'exp-pos-text': '#053f42',
  'gap-neg': '#c9522666',
  'gap-pos': '#1b8a8c59',
  'curve-expected': '#4d4b47',
  hatch: '#00000026',
  'pain-bg-4': '#ffe3d6',
  'pain-bg-3': '#fff0e8',
  'pain-bg-2': '#fff8f4',
  'pain-bg-1': '#ffffff',
  'pain-line-4': '#8f2407',
  'pain-line-3': '#a8431c',
  'pain-line-2': '#a85a3a',
  'pain-line-1': '#5a5a5a',
  'sev-4': '#8f2407',
  'sev-3': '#a8431c',
  'sev-2': '#8f4626',
  'sev-1': '#5f5046',
  'on-sev': '#ffffff',
  'opp-bg': '#eafaf8',
  'opp-line': '#12696b',
  opp: '#064f52',
  'opp-text': '#053f42',
  mot: '#7a5a00',
  'mot-bg': '#fff3cc',
  'who-1': '#322f80',
  'who-2': '#123f6e',
  'who-3': '#6a1f5c',
  'who-4': '#4a3d05',
  'who-5': '#06484c',
  'who-6': '#7a2408',
  'who-7': '#3d3b37',
  'persona-plum': '#6a1f5c',
  'persona-azure': '#123f6e',
  'persona-gold': '#5a4200',
  'persona-lagoon': '#064f52',
  'persona-ember': '#7a1f05',
  'persona-iris': '#322f80',
  'persona-sand': '#45423d',
}

/** Paper: white ground, and hatching that survives a photocopier. */
const print: Palette = {
  ...light,
  'bg-canvas': '#ffffff',
  'bg-sunken': '#f5f5f5',
  hatch: '#20191033',
}

export const THEME_NAMES = ['light', 'dark', 'print'] as const
export type ThemeName = (typeof THEME_NAMES)[number]
/** Of the app: pictures are never made in it, but the ground of the canvas is painted. */
export type ScreenTheme = Exclude<ThemeName, 'print'> | 'contrast'

/** Every colour as `#rrggbb`, or `#rrggbbaa` where it lets the ground show through. */
export const palettes: Readonly<Record<ThemeName | ScreenTheme, Palette>> = { light, dark, contrast, print }

/** From one step's left edge to the next. A projector shows what is comfortable, larger as a whole. */
export const columnPx: Readonly<Record<Density, number>> = {
  compact: 140,
  comfortable: 164,
  wide: 220,
  projector: 164,
}

/** Sizes of the grid at 100 %, in px. */
export const GRID = {
  /** Between one column's cards and the next column's. */
  gutterPx: 8,
  laneHeaderPx: 116,
  /** A lane that is folded to its header line. */
  foldedLanePx: 34,
  /** Says how many more cards a cell holds. */
  morePx: 22,
  stageBandPx: 30,
  /** Between the stage band and the step headers. */
  stageGapPx: 6,
  stepHeaderPx: 100,
  /** Between the step headers and the first lane. */
  headerGapPx: 8,
  /** Above the first and below the last card of a cell. */
  lanePaddingPx: 8,
  /** Between two cards of a stack. */
  stackGapPx: 6,
  emotionPx: 138,
  /** Room above and below a blueprint line; the line of visibility carries a label and needs more below. */
  lineGapPx: 10,
  labelledLineGapPx: 16,
} as const

/** Nothing on the canvas is set smaller than this at 100 %. */
export const SMALLEST_TEXT_PX = 11

/** How much is left of a card that a filter leaves out. */
export const FADED = 0.25
