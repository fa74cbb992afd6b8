// Light, dark, high contrast, or as the system: one button that shows what is on.
import { Contrast, Moon, Sun } from 'lucide-react'
import { useTheme } from '../../theme/theme.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useThemeEntries } from './useThemeEntries.ts'

const ICONS = { light: <Sun size={16} />, dark: <Moon size={16} />, contrast: <Contrast size={16} /> } as const

export function ThemeMenu() {
  const theme = useTheme((state) => state.theme)
  const entries = useThemeEntries()
  return <Menu trigger={<IconButton label="Theme" icon={ICONS[theme]} />} entries={entries} />
}
