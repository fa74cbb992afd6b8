// One tool of the rail: a button of its toolbar, with its tooltip beside it. Knows no tool.
import * as Toolbar from 'radix-ui/toolbar'
import { useSingleKeys } from '../../canvas/singleKeys.ts'
import { IconButton, type IconButtonProps } from '../../ui/IconButton.tsx'

/** A key is named only where it does something. */
export function Act({ shortcut, ...props }: IconButtonProps) {
  const singleKeys = useSingleKeys()
  return (
    <Toolbar.Button asChild>
      <IconButton tooltipSide="right" {...props} {...(shortcut && singleKeys && { shortcut })} />
    </Toolbar.Button>
  )
}
