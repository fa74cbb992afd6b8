// Forms over HTTP: one function per call, typed by the schemas that the server checks with.
import type { FormId, MapId } from '../../core/model/ids.ts'
import type { Form, FormChange, FormList, NewForm } from '../../core/wire/forms.ts'
import { request } from './request.ts'

const at = (mapId: MapId, rest = '') => `/api/maps/${encodeURIComponent(mapId)}/forms${rest}`

export const listForms = (mapId: MapId) => request<FormList>(at(mapId))
export const makeForm = (mapId: MapId, form: NewForm) => request<Form>(at(mapId), { method: 'POST', json: form })
export const changeForm = (mapId: MapId, id: FormId, change: FormChange) =>
  request<Form>(at(mapId, `/${id}`), { method: 'PATCH', json: change })
/** Its address is another then; the one before leads nowhere. */
export const renewForm = (mapId: MapId, id: FormId) => request<Form>(at(mapId, `/${id}/revoke`), { method: 'POST' })
/** A page to print. */
export const sheetAddress = (mapId: MapId): string => at(mapId, '/sheet')
