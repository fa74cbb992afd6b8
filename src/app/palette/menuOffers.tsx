// The menu of what is selected, as commands: each of its entries is one, those of submenus with the submenu's name. Knows what
// kinds of entries there are; what they do is the menu's (canvas/menuOf.ts).
import { Check, CornerDownRight, Trash2 } from 'lucide-react'
import { menuOf } from '../canvas/menuOf.ts'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import type { Asked, Offer } from './command.ts'

export function menuOffers(asked: Asked): readonly Offer[] {
  const { selection } = asked
  return selection ? menuOf({ ...asked, selection }).flatMap((entry) => offersOf(entry)) : []
}

function offersOf(entry: MenuEntry, under = ''): readonly Offer[] {
  const offer = (label: string, run: () => void, isOn = false): Offer => ({
    id: `Selected/${under}${label}`,
    group: 'Selected',
    label: `${under}${label}`,
    icon: isOn ? <Check size={16} aria-label="On" /> : <CornerDownRight size={16} />,
    run,
  })
  switch (entry.kind) {
    case 'action': {
      if (entry.disabled) return []
      const { label, onSelect, shortcut, danger } = entry
      return [
        {
          ...offer(label, onSelect),
          ...(shortcut && { keys: shortcut }),
          ...(danger && { icon: <Trash2 size={16} /> }),
        },
      ]
    }
    case 'toggle': {
      const { label, checked, shortcut, onChange } = entry
      return [{ ...offer(label, () => onChange(!checked), checked), ...(shortcut && { keys: shortcut }) }]
    }
    case 'choice':
      return entry.options.map(({ value, label }) => offer(label, () => entry.onChange(value), value === entry.value))
    case 'submenu':
      return entry.entries.flatMap((each) => offersOf(each, `${entry.label}: `))
    // A link is followed by its own element; no menu of the map has one.
    case 'link':
    case 'heading':
    case 'separator':
      return []
  }
}
