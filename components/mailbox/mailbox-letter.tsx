import { DownloadIcon } from 'lucide-react'
import { Facts } from '@/components/shell/facts'
import { Button } from '@/components/ui/button'
import { HtmlFrame } from '@/components/ui/html-frame'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import type { CapturedLetterView } from '@/lib/mailbox/model'
import { mailbox } from '@/lib/messages/en/mailbox'
import { useMessages } from '@/lib/messages/use-messages'
import { formatInstant } from '@/lib/platform/calendar'

interface MailboxLetterProps {
  letter: CapturedLetterView
  timezone: string
}

/** One mail as it would have arrived: its head, both parts of its text, its files. */
export function MailboxLetter({ letter, timezone }: MailboxLetterProps) {
  const t = useMessages(mailbox).mailboxLetter
  const { id, at, to, from, replyTo, subject, html, text, attachments } = letter
  const facts = [
    { label: t.from, value: from },
    { label: t.to, value: to },
    ...(replyTo ? [{ label: t.answersGoTo, value: replyTo }] : []),
  ]
  return (
    <div className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-6">
      <Facts
        facts={[
          ...facts.map(fact => ({ ...fact, value: <Whole>{fact.value}</Whole> })),
          {
            label: t.kept,
            value: <span className="num">{formatInstant(at, timezone, 'en-GB')}</span>,
          },
        ]}
      />
      {attachments.length > 0 ? (
        <ul aria-label={t.attachments} className="flex flex-wrap gap-2">
          {attachments.map(({ index, fileName, bytes }) => (
            <li key={index} className="min-w-0 max-sm:w-full">
              <Button asChild className="max-w-full max-sm:w-full">
                <a href={`/mailbox/${id}/files/${index}`} download={fileName}>
                  <DownloadIcon strokeWidth={1.6} aria-hidden />
                  <span className="truncate">{fileName}</span>
                  <span className="num font-normal text-muted-foreground">{sizeOf(bytes, t)}</span>
                </a>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Tabs defaultValue="html">
        <TabsList aria-label={t.partOfTheMail}>
          <TabsTrigger value="html">{t.asItLooks}</TabsTrigger>
          <TabsTrigger value="text">{t.plainText}</TabsTrigger>
        </TabsList>
        <TabsContent value="html">
          <HtmlFrame html={html} title={subject} className="rounded-lg border" />
        </TabsContent>
        <TabsContent value="text">
          <pre className="rounded-lg border bg-card p-6 font-sans text-base whitespace-pre-wrap wrap-anywhere max-sm:p-4">
            {text}
          </pre>
        </TabsContent>
      </Tabs>
    </div>
  )
}

function Whole({ children }: { children: string }) {
  return <span className="wrap-anywhere">{children}</span>
}

/** "12 KB", "1.4 MB": how long a download takes, no more. */
function sizeOf(bytes: number, t: typeof mailbox.mailboxLetter): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024 ? t.kb(kilobytes) : t.mb(Math.round(kilobytes / 102.4) / 10)
}
