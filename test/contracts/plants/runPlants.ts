import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepResult, keyOf } from '@/test/contracts/plants/keep'
import { makeTree } from '@/test/contracts/plants/makeTree'
import { patched } from '@/test/contracts/plants/patched'
import type { Plant } from '@/test/contracts/plants/plant'
import { runSuite, runUntouched } from '@/test/contracts/plants/runSuite'
import type { SuiteName } from '@/test/contracts/plants/suites'

async function tryPlant(tree: string, plant: Plant): Promise<boolean> {
  const started = Date.now()
  writeFileSync(join(tree, plant.file), patched(plant))
  try {
    const caught = await runSuite(tree)
    const seconds = Math.round((Date.now() - started) / 1000)
    keepResult({ key: keyOf(plant), caught, seconds })
    console.log(`${plant.suite} | ${plant.breaks} | ${plant.what} | ${caught ?? 'not caught'} | ${seconds} s`)
    return caught !== null
  } catch (error) {
    console.error(plant.what, error)
    return false
  } finally {
    writeFileSync(join(tree, plant.file), readFileSync(plant.file, 'utf8'))
  }
}

function take(queue: Plant[], suite: SuiteName): Plant | undefined {
  const at = queue.findIndex((plant) => plant.suite === suite)
  return at === -1 ? undefined : queue.splice(at, 1)[0]
}

/** Runs the plants, a lane on one suite at a time, and returns how many were caught. A compilation keeps one core busy. */
export async function runPlants(queue: Plant[], lanes: number): Promise<number> {
  let caught = 0
  const busy = new Set<SuiteName>()
  const lane = async () => {
    while (queue.length > 0) {
      const suite = (queue.find((plant) => !busy.has(plant.suite)) ?? queue[0])?.suite
      if (suite === undefined) return
      busy.add(suite)
      const tree = makeTree(suite)
      try {
        const broken = await runUntouched(tree)
        if (broken !== null) throw new Error(`The untouched contracts fail ${suite}: ${broken}`)
        console.log(`${suite} | untouched contracts pass`)
        for (let plant = take(queue, suite); plant !== undefined; plant = take(queue, suite))
          if (await tryPlant(tree, plant)) caught++
      } catch (error) {
        console.error(suite, error)
        queue.splice(0, queue.length, ...queue.filter((plant) => plant.suite !== suite))
      } finally {
        rmSync(tree, { recursive: true, force: true })
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return caught
}
