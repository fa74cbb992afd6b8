// The field over a title on the canvas: same face, same place, same width as the drawn words, which are left out below it.
import { type CSSProperties, type FocusEvent, type KeyboardEvent, useRef } from 'react'
import type { TextRef } from '../../core/doc/text.ts'
import type { Face, SceneNode } from '../../core/scene/node.ts'
import type { ColourToken } from '../../core/scene/theme.ts'
import type { LineStyle } from '../../core/scene/typography.ts'
import { type Leaving, TextField } from '../session/TextField.tsx'
import { selectByKey, startEditing, useUi } from '../uiStore.ts'
import styles from './TitleEditor.module.css'
import { isUnnamed, keepUnnamed, takeBackUnnamed } from './unnamedCard.ts'

/** Where the words are drawn, from the corner of what they stand on. */
export interface WordsPlace {
  readonly x: number
  readonly y: number
  readonly widthPx: number
  readonly style: LineStyle
  readonly fill: ColourToken
}

interface TitleEditorProps {
  readonly textRef: TextRef
  readonly label: string
  readonly place: WordsPlace
}

const FONTS: Readonly<Record<Face, CSSProperties>> = {
  regular: {},
  medium: { fontWeight: 500 },
  semibold: { fontWeight: 600 },
  italic: { fontStyle: 'italic' },
}

export function TitleEditor({ textRef, label, place }: TitleEditorProps) {
  const { x, y, widthPx, style, fill } = place
  const goesTo = useRef<Element | null>(null)
  const handleBlur = ({ relatedTarget }: FocusEvent): void => {
    goesTo.current = relatedTarget
  }
  // There is nothing to accept yet: what is typed next is still meant for the field.
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isUnnamed(textRef)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const handleLeave = (why: Leaving): void => {
    startEditing(null)
    // Who goes on in its inspector works on it.
    if (goesTo.current?.closest(INSPECTOR)) keepUnnamed()
    else takeBackUnnamed(textRef)
    const { selected } = useUi.getState()
    if ((why === 'enter' || why === 'escape') && selected) selectByKey(selected)
  }
  const words: CSSProperties = {
    ...FONTS[style.face],
    // Where the words of a header went along to stay in sight, so does their field (keptName.ts).
    left: `calc(${x}px + var(--kept-x, 0px))`,
    top: `calc(${y}px + var(--kept-y, 0px))`,
    width: `calc(${widthPx + ROUNDING_PX}px - var(--kept-x, 0px))`,
    minHeight: style.linePx,
    fontSize: style.sizePx,
    lineHeight: `${style.linePx}px`,
    color: `var(--${fill})`,
  }
  return (
    <div
      className={`${styles.editor} nodrag nopan nowheel`}
      data-testid="title-editor"
      onBlurCapture={handleBlur}
      onKeyDownCapture={handleKey}
    >
      <div className={styles.words} style={words}>
        <TextField textRef={textRef} label={label} lines="wrapped" autoFocus onLeave={handleLeave} />
      </div>
    </div>
  )
}

const INSPECTOR = 'aside[data-about]'

/** Browsers round the widths of lines; ours are exact. */
const ROUNDING_PX = 0.5

/** A drawing without the words that are being typed over it. */
export const withoutWords = (nodes: readonly SceneNode[], { x, widthPx, style }: WordsPlace): readonly SceneNode[] =>
  nodes.filter(
    (node) =>
      node.kind !== 'text' ||
      (node.x !== x && node.x !== x + widthPx) ||
      node.face !== style.face ||
      node.sizePx !== style.sizePx,
  )
