import { aloneWays, drawAlone, isAloneWay } from './alone'

const [wanted = ''] = process.argv.slice(2)
if (!isAloneWay(wanted)) throw new Error(`Name one of ${Object.keys(aloneWays).join(', ')}.`)
process.stdout.write(JSON.stringify(await drawAlone(wanted)))
// Threads that wait for more would keep the process.
process.exit(0)
