// The parameters of routes below `/api/maps/:id`.
import { z } from 'zod'
import { mapId } from '../../src/core/model/ids.ts'

export const mapParams = z.object({ id: mapId })
