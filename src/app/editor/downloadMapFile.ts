// The map as this browser has it, as a file: the way out when the server is not there.
import { toMapFile } from '../../core/export/json.ts'
import { saveFile } from '../session/saveFile.ts'
import type { Session } from '../session/session.ts'

export function downloadMapFile(session: Session): void {
  const { map } = session.reader.current()
  saveFile(new Blob([toMapFile(map)], { type: 'application/json' }), `${map.title || 'map'}.journey.json`)
}
