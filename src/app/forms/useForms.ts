// The forms of a map as the server has them, and changing one: asked for when the window opens, and after each change.
import { useEffect, useState } from 'react'
import type { Form, FormChange, NewForm } from '../../core/wire/forms.ts'
import { changeForm, listForms, makeForm, renewForm } from '../api/forms.ts'
import type { Answer } from '../api/request.ts'
import { useSession } from '../session/hooks.ts'

export interface Forms {
  /** null: they are on their way. */
  readonly forms: readonly Form[] | null
  /** What the server last said no to. */
  readonly trouble: string | null
  /** Each resolves to whether it was done. */
  make(form: NewForm): Promise<boolean>
  change(form: Form, change: FormChange): Promise<boolean>
  renew(form: Form): Promise<boolean>
}

export function useForms(): Forms {
  const { mapId } = useSession()
  const [forms, setForms] = useState<readonly Form[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  useEffect(() => {
    let isHere = true
    listForms(mapId).then((answer) => {
      if (!isHere) return
      if (answer.ok) setForms(answer.value.forms)
      else setTrouble(answer.trouble.sentence)
    })
    return () => {
      isHere = false
    }
  }, [mapId])

  const take = (answer: Answer<Form>): boolean => {
    setTrouble(answer.ok ? null : answer.trouble.sentence)
    if (!answer.ok) return false
    const { value } = answer
    setForms((all) => [...(all ?? []).filter(({ id }) => id !== value.id), value])
    return true
  }
  return {
    forms,
    trouble,
    make: async (form) => take(await makeForm(mapId, form)),
    change: async (form, change) => take(await changeForm(mapId, form.id, change)),
    renew: async (form) => take(await renewForm(mapId, form.id)),
  }
}
