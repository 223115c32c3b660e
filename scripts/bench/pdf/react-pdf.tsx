import {
  Document,
  Font,
  Image,
  Page,
  renderToBuffer,
  StyleSheet,
  Text,
  View,
} from '@react-pdf/renderer'
import type { DocumentBlocks, LineBlock } from '@/lib/documents/blocks'
import type { Snapshot } from '@/lib/documents/model'
import { fontPath } from './fonts'

Font.register({
  family: 'Inter',
  fonts: [400, 500, 600].map(fontWeight => ({ src: fontPath(fontWeight), fontWeight })),
})

const styles = StyleSheet.create({
  page: { padding: 48, paddingBottom: 64, fontFamily: 'Inter', fontSize: 8.5, lineHeight: 1.45 },
  logo: { height: 28, width: 28, marginBottom: 32 },
  row: { flexDirection: 'row', borderBottom: '0.5 solid #e4e4e7', paddingVertical: 5.5 },
  head: { flexDirection: 'row', borderBottom: '0.75 solid #18181b', fontSize: 7.5 },
  title: { flex: 1, fontWeight: 500 },
  figure: { width: 66, textAlign: 'right' },
  columns: { flexDirection: 'row', gap: 16, marginTop: 16 },
  column: { flex: 1 },
  total: { flexDirection: 'row', justifyContent: 'space-between' },
  headline: { fontSize: 25, lineHeight: 1.2, fontWeight: 600 },
  foot: { position: 'absolute', bottom: 28, left: 48, right: 48, fontSize: 7 },
})

/** The same words with @react-pdf/renderer as its manual shows, wrapped and laid out by its own engine. */
export async function drawnByReactPdf(
  { blocks }: Snapshot,
  logo: Uint8Array | undefined,
): Promise<Buffer> {
  return await renderToBuffer(
    <Document title={`${blocks.kind} ${blocks.number}`}>
      <Page size="A4" style={styles.page}>
        {logo && <Image src={{ data: Buffer.from(logo), format: 'png' }} style={styles.logo} />}
        <Head blocks={blocks} />
        <View style={styles.head} fixed>
          <Text style={styles.title}>{blocks.columns.description}</Text>
          <Text style={styles.figure}>{blocks.columns.quantity}</Text>
          <Text style={styles.figure}>{blocks.columns.price}</Text>
          <Text style={styles.figure}>{blocks.columns.tax}</Text>
          <Text style={styles.figure}>{blocks.columns.amount}</Text>
        </View>
        {blocks.lines.map(row => row.kind === 'line' && <Line key={row.id} line={row} />)}
        <Tail blocks={blocks} />
        <Text
          fixed
          render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`}
          style={styles.foot}
        />
      </Page>
    </Document>,
  )
}

function Head({ blocks }: { blocks: DocumentBlocks }) {
  return (
    <>
      <View style={[styles.columns, styles.headline]}>
        <Text style={styles.column}>{`${blocks.kind}\n${blocks.number}`}</Text>
        <Text style={styles.column}>{`${blocks.headline.amount}\n${blocks.headline.when}`}</Text>
      </View>
      <View style={styles.columns}>
        {[blocks.billedTo, blocks.from].map(({ label, lines }) => (
          <Text key={label} style={styles.column}>
            {[label, ...lines.map(line => line.text)].join('\n')}
          </Text>
        ))}
        <Text style={styles.column}>
          {blocks.facts.map(fact => `${fact.label}  ${fact.value}`).join('\n')}
        </Text>
      </View>
    </>
  )
}

function Line({ line }: { line: LineBlock }) {
  return (
    <View style={styles.row} wrap={false}>
      <Text style={styles.title}>{line.title}</Text>
      <Text style={styles.figure}>{`${line.quantity} ${line.unit}`}</Text>
      <Text style={styles.figure}>{line.price}</Text>
      <Text style={styles.figure}>{line.tax}</Text>
      <Text style={styles.figure}>{line.amount}</Text>
    </View>
  )
}

function Tail({ blocks }: { blocks: DocumentBlocks }) {
  return (
    <>
      <View style={styles.columns}>
        <Text style={styles.column}>
          {blocks.payment?.rows.map(row => `${row.label}  ${row.value}`).join('\n')}
        </Text>
        <View style={styles.column}>
          {blocks.totals.map(total => (
            <View key={total.label} style={styles.total}>
              <Text>{total.label}</Text>
              <Text>{total.value}</Text>
            </View>
          ))}
        </View>
      </View>
      <View style={styles.columns}>
        <Text style={styles.column}>{blocks.notes?.text}</Text>
        <Text style={styles.column}>{blocks.terms?.text}</Text>
      </View>
    </>
  )
}
