// The addresses of pages in a collaborative text, as links below its field: within the field they are typed, not followed.
import { ExternalLink } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { type TextRef, textOf } from '../../../core/doc/text.ts'
import { textParts } from '../../comments/textParts.ts'
import { useSession } from '../../session/hooks.ts'
import styles from './TextLinks.module.css'

export function TextLinks({ textRef }: { readonly textRef: TextRef }) {
  const links = useLinksIn(textRef)
  if (links.length === 0) return null
  return (
    <ul className={styles.links}>
      {links.map((href) => (
        <li key={href}>
          <a className={styles.link} href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">
            <ExternalLink size={12} aria-hidden />
            <span className={styles.address}>{href.replace(/^https?:\/\//, '')}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function useLinksIn({ collection, id, field }: TextRef): readonly string[] {
  const { doc } = useSession()
  const subscribe = useCallback(
    (changed: () => void) => {
      const text = textOf(doc, { collection, id, field } as TextRef)
      text?.observe(changed)
      return () => text?.unobserve(changed)
    },
    [doc, collection, id, field],
  )
  // As one string, which is the same until a link is another.
  const joined = useSyncExternalStore(subscribe, () => {
    const text = textOf(doc, { collection, id, field } as TextRef)?.toString() ?? ''
    const links = textParts(text, []).flatMap((part) => (part.kind === 'link' ? [part.href] : []))
    return [...new Set(links)].join(' ')
  })
  return joined === '' ? [] : joined.split(' ')
}
