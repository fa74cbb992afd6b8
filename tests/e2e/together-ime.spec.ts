// Words that are composed before they are written, as in Chinese, Japanese and Korean, while somebody else types in the field.
import { expect, test } from './support/meeting.ts'

test('[TOGETHER26] a word on its way through an input method and a colleague’s letters are both kept', async ({
  meet,
}) => {
  const [yuki, asha] = await meet('Yuki', 'Asha')
  const keyboard = await yuki.page.context().newCDPSession(yuki.page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

  await yuki.card('Long queue').dblclick()
  await yuki.field.press('End')
  await compose('に')
  await compose('にほん')
  await expect(yuki.field).toHaveValue('Long queueにほん')
  // Nobody sees half a word, and what others type does not break it off.
  await asha.card('Long queue').dblclick()
  await asha.field.press('Home')
  await asha.page.keyboard.type('A ')
  await asha.page.keyboard.press('Escape')
  await expect(asha.card('A Long queue')).toBeVisible()
  await compose('にほんご')
  await keyboard.send('Input.insertText', { text: '日本語' })
  await expect(yuki.field).toHaveValue('A Long queue日本語')
  await yuki.page.keyboard.press('Escape')
  for (const person of [yuki, asha]) {
    await expect(person.card('A Long queue日本語')).toBeVisible()
  }
})
