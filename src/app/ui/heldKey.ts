// What the key is called here that is held for a command: ⌘ on Apple's keyboards, Ctrl on all others. Knows no command.
const HELD = /Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘' : 'Ctrl '

export const held = (key: string): string => `${HELD}${key}`
