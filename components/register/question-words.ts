import type { QuestionFact } from '@/lib/links/model'
import type { register } from '@/lib/messages/en/register'
import { daysBetween, localDateOf } from '@/lib/platform/calendar'
import type { DocumentView } from '@/lib/register/view/document/model'
import type { CommonView } from '@/lib/register/view/model'

/** So long a question stands above everything else; later only in the timeline. Whether it was answered nobody knows. */
const openDays = 14

/** The newest question of the client, while it is new; null for none. */
export function openQuestionOf({
  correspondence,
  timezone,
  today,
}: Pick<CommonView, 'correspondence' | 'timezone' | 'today'>): QuestionFact | null {
  const [newest] = correspondence.questions
  if (!newest) return null
  return daysBetween(localDateOf(newest.at, timezone), today) <= openDays ? newest : null
}

/** Opens a mail to whoever asked, with the document in its subject. */
export function answerHref(
  address: string,
  { kind, number }: DocumentView,
  t: typeof register.questionWords,
): string {
  const subject = t.re[kind](number ?? '')
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject.trim())}`
}
