// Cards and steps that were found, each with where it stands; pressing one opens its map there.
import { SquareStack, StickyNote } from 'lucide-react'
import type { SearchHit } from '../../core/wire/routes.ts'
import { anchorAddress } from '../router.ts'
import styles from './SearchHits.module.css'
import { titleOf } from './titleOf.ts'

export function SearchHits({ hits }: { readonly hits: readonly SearchHit[] }) {
  if (hits.length === 0) return null
  return (
    <section className={styles.hits} aria-labelledby="cards-and-steps">
      <h2 id="cards-and-steps" className={styles.heading}>
        Cards and steps
      </h2>
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.mapId}/${hit.anchor}`}>
            <a className={styles.hit} href={anchorAddress(hit.mapId, hit.anchor)}>
              {isCard(hit) ? <StickyNote size={15} aria-hidden /> : <SquareStack size={15} aria-hidden />}
              <b>{hit.title}</b>
              <small>
                {whereabouts(hit)} · {titleOf({ title: hit.mapTitle })}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isCard = ({ anchor }: SearchHit): boolean => anchor.startsWith('card/')

function whereabouts(hit: SearchHit): string {
  const [what, within] = isCard(hit) ? ['Card', 'step'] : ['Step', 'stage']
  return hit.place === '' ? what : `${what} in ${within} “${hit.place}”`
}
