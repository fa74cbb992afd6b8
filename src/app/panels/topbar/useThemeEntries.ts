// The themes as entries of a menu.
import { chooseTheme, THEME_CHOICES, useTheme } from '../../theme/theme.ts'
import type { MenuEntry } from '../../ui/menuEntries.tsx'

const LABELS = { light: 'Light', dark: 'Dark', contrast: 'High contrast', system: 'As the system' } as const

export function useThemeEntries(): readonly MenuEntry[] {
  const choice = useTheme((state) => state.choice)
  return [
    {
      kind: 'choice',
      value: choice,
      options: THEME_CHOICES.map((value) => ({ value, label: LABELS[value] })),
      onChange: (value) => {
        const chosen = THEME_CHOICES.find((each) => each === value)
        if (chosen) chooseTheme(chosen)
      },
    },
  ]
}
