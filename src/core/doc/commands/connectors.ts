// Changes to connectors: what leads from one card to another.
import type * as Y from 'yjs'
import type { CardId, ConnectorId } from '../../model/ids.ts'
import type { Connector } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { addEntity, markDeleted } from '../entity.ts'
import { collection, LOCAL, live, type Stamp } from '../schema.ts'
import { setField } from './field.ts'

export interface NewConnector {
  readonly id: ConnectorId
  readonly from: CardId
  readonly to: CardId
  readonly kind: Connector['kind']
}

export function addConnector(
  doc: Y.Doc,
  { id, from, to, kind }: NewConnector,
  stamp: Stamp,
): Result<void, 'connector-exists' | 'card-missing' | 'same-card'> {
  if (from === to) return err('same-card')
  if (!live(doc, 'cards', from) || !live(doc, 'cards', to)) return err('card-missing')
  if (collection(doc, 'connectors').has(id) || joined(doc, from, to)) return err('connector-exists')
  addEntity(doc, 'connectors', { id, fields: { from, to, kind } }, stamp)
  return ok(undefined)
}

export function setConnectorKind(
  doc: Y.Doc,
  id: ConnectorId,
  kind: Connector['kind'],
): Result<void, 'connector-missing'> {
  const connector = live(doc, 'connectors', id)
  if (!connector) return err('connector-missing')
  setField(connector, 'kind', kind)
  return ok(undefined)
}

/** Both ends are written together; two people who turn it round at once turn it round once. */
export function reverseConnector(
  doc: Y.Doc,
  id: ConnectorId,
): Result<void, 'connector-missing' | 'connector-exists' | 'card-missing'> {
  const connector = live(doc, 'connectors', id)
  if (!connector) return err('connector-missing')
  const [from, to] = [connector.get('from'), connector.get('to')]
  if (typeof from !== 'string' || typeof to !== 'string') return err('card-missing')
  if (joined(doc, to, from)) return err('connector-exists')
  doc.transact(() => {
    connector.set('from', to)
    connector.set('to', from)
  }, LOCAL)
  return ok(undefined)
}

export function deleteConnector(doc: Y.Doc, id: ConnectorId, stamp: Stamp): Result<void, 'connector-missing'> {
  if (!live(doc, 'connectors', id)) return err('connector-missing')
  doc.transact(() => markDeleted(doc, 'connectors', id, stamp), LOCAL)
  return ok(undefined)
}

const joined = (doc: Y.Doc, from: string, to: string): boolean =>
  [...collection(doc, 'connectors').keys()].some((id) => {
    const connector = live(doc, 'connectors', id)
    return connector?.get('from') === from && connector.get('to') === to
  })
