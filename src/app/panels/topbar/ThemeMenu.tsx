// Light, dark, or as the system: one button that shows what is on.
import { Moon, Sun } from 'lucide-react'
import { useTheme } from '../../theme/theme.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useThemeEntries } from './useThemeEntries.ts'

export function ThemeMenu() {
  const theme = useTheme((state) => state.theme)
  const entries = useThemeEntries()
  const icon = theme === 'dark' ? <Moon size={16} /> : <Sun size={16} />
  return <Menu trigger={<IconButton label="Theme" icon={icon} />} entries={entries} />
}
