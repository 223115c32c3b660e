import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Sentence } from '@/components/ui/sentence'
import { register } from '@/lib/messages/en/register'
import { useMessages } from '@/lib/messages/use-messages'
import type { DocumentView } from '@/lib/register/view/document/model'
import { answerHref, openQuestionOf } from './question-words'

/** The newest question of the client, as long as it waits for an answer. */
export function OpenQuestion({ view }: { view: DocumentView }) {
  const { openQuestion: t, questionWords } = useMessages(register)
  const question = openQuestionOf(view)
  if (!question) return null
  const { name, address } = question
  return (
    <Alert>
      <p className="line-clamp-8 wrap-anywhere">
        <Sentence
          text={t.asked}
          parts={{
            name: <span className="font-medium">{name}</span>,
            question: question.question,
          }}
        />
      </p>
      {address ? (
        <Button asChild variant="link" size="sm" className="mt-1 max-sm:min-h-12">
          <a href={answerHref(address, view, questionWords)}>{t.answerByMail}</a>
        </Button>
      ) : null}
    </Alert>
  )
}
