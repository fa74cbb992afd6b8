// Light, dark, or as the system says: kept in this browser, told to the stylesheets by `data-theme` on the root.
import { create } from 'zustand'

export const THEME_CHOICES = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

interface ThemeState {
  readonly choice: ThemeChoice
  /** What `system` comes to now. */
  readonly theme: 'light' | 'dark'
}

const KEY = 'throughline.theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

const stateOf = (choice: ThemeChoice): ThemeState => ({
  choice,
  theme: choice === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : choice,
})

export const useTheme = create<ThemeState>()(() => stateOf(keptChoice()))

export function chooseTheme(choice: ThemeChoice): void {
  keep(choice)
  useTheme.setState(stateOf(choice))
}

/** Once, before the first drawing. */
export function applyTheme(): void {
  const show = ({ theme }: ThemeState) => {
    document.documentElement.dataset.theme = theme
  }
  show(useTheme.getState())
  useTheme.subscribe(show)
  systemIsDark.addEventListener('change', () => useTheme.setState(stateOf(useTheme.getState().choice)))
  // Another tab of this browser chose.
  addEventListener('storage', ({ key }) => {
    if (key === KEY) useTheme.setState(stateOf(keptChoice()))
  })
}

/** A browser may refuse storage; the choice then lasts as long as the page. */
function keptChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY)
    return THEME_CHOICES.find((choice) => choice === kept) ?? 'system'
  } catch {
    return 'system'
  }
}

function keep(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    // Refused: see keptChoice.
  }
}
