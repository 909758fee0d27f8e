import type { StudyVariant } from '@/lib/risk/study/studyDay'

const BASE = { participation: 0.1, depth: 0.3, shape: 'rule', lossRule: 'deleverage' } as const

/** What the study turns, one thing at a time; the first is the model as it prices. */
export const STUDY_VARIANTS: readonly StudyVariant[] = [
  { ...BASE, name: 'as priced' },
  { ...BASE, name: 'participation 5 %', participation: 0.05 },
  { ...BASE, name: 'participation 20 %', participation: 0.2 },
  { ...BASE, name: 'participation 100 %', participation: 1 },
  { ...BASE, name: 'depth 10 %', depth: 0.1 },
  { ...BASE, name: 'depth 100 %', depth: 1 },
  { ...BASE, name: 'losses shared out', lossRule: 'socialise' },
  { ...BASE, name: 'losses shared out, depth 10 %', lossRule: 'socialise', depth: 0.1 },
  { ...BASE, name: 'losses shared out, depth 100 %', lossRule: 'socialise', depth: 1 },
  { ...BASE, name: 'hours drawn the other way', shape: 'reversed' },
  { ...BASE, name: 'lows and highs of one step', shape: 'spike' },
  { ...BASE, name: 'participation 100 %, hours the other way', participation: 1, shape: 'reversed' },
  { ...BASE, name: 'participation 100 %, lows of one step', participation: 1, shape: 'spike' },
]
