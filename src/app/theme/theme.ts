// Light, dark, more contrast, or as the system says: kept in this browser, told to the stylesheets by `data-theme` on the root.
import { create } from 'zustand'
import type { ScreenTheme } from '../../core/scene/theme.ts'

export const THEME_CHOICES = ['light', 'dark', 'contrast', 'system'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

interface ThemeState {
  readonly choice: ThemeChoice
  /** What `system` comes to now. */
  readonly theme: ScreenTheme
}

const KEY = 'throughline.theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const systemWantsContrast = matchMedia('(prefers-contrast: more)')

const stateOf = (choice: ThemeChoice): ThemeState => ({ choice, theme: choice === 'system' ? systemTheme() : choice })

function systemTheme(): ScreenTheme {
  if (systemWantsContrast.matches) return 'contrast'
  return systemIsDark.matches ? 'dark' : 'light'
}

export const useTheme = create<ThemeState>()(() => stateOf(keptChoice()))

/** Of pictures, which know no third one. */
export const usePictureTheme = (): 'light' | 'dark' => useTheme(({ theme }) => (theme === 'dark' ? 'dark' : 'light'))

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
  for (const system of [systemIsDark, systemWantsContrast])
    system.addEventListener('change', () => useTheme.setState(stateOf(useTheme.getState().choice)))
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
