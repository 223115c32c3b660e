import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { DocumentView } from '@/lib/register/view/document/model'
import { answerHref, openQuestionOf } from './question-words'

/** The newest question of the client, as long as it waits for an answer. */
export function OpenQuestion({ view }: { view: DocumentView }) {
  const question = openQuestionOf(view)
  if (!question) return null
  const { name, address } = question
  return (
    <Alert>
      <p className="line-clamp-8 wrap-anywhere">
        <span className="font-medium">{name}</span> asked: “{question.question}”
      </p>
      {address ? (
        <Button asChild variant="link" size="sm" className="mt-1 max-sm:min-h-12">
          <a href={answerHref(address, view)}>Answer by mail</a>
        </Button>
      ) : null}
    </Alert>
  )
}
