// What somebody wrote, as plain text with its links and names. Knows no comment around it.
import { useMemo } from 'react'
import type { Mention } from '../../core/wire/comments.ts'
import { useReading } from '../session/hooks.ts'
import { useVisitor } from '../visitor/visitor.ts'
import styles from './CommentText.module.css'
import { type TextPart, textParts } from './textParts.ts'
import { isMe } from './threads.ts'

interface CommentTextProps {
  readonly text: string
  readonly mentions: readonly Mention[]
}

export function CommentText({ text, mentions }: CommentTextProps) {
  const parts = useMemo(() => textParts(text, mentions), [text, mentions])
  return (
    <p className={styles.text}>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Part key={at} part={part} />
      ))}
    </p>
  )
}

function Part({ part }: { readonly part: TextPart }) {
  switch (part.kind) {
    case 'words':
      return part.text
    case 'link':
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {part.text}
        </a>
      )
    case 'mention':
      return <Named mention={part.mention} />
  }
}

/** By the name that the map has for them now. */
function Named({ mention }: { readonly mention: Mention }) {
  const { people } = useReading().map
  const visitor = useVisitor()
  const name = people.find(({ id }) => id === mention.id)?.name || mention.name
  return (
    <span className={styles.mention} data-me={visitor !== null && isMe(mention, visitor)}>
      @{name}
    </span>
  )
}
