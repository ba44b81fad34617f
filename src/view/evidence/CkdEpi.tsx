import type { FactDefinition } from '../../criteria/fact.ts'
import { ckdEpi2021 } from '../../facts/ckdEpi.ts'
import { toNumber } from '../../facts/rational.ts'
import { showNumber, showUnit } from '../../wording/values.ts'
import { useScreening } from '../screening.ts'
import { EVIDENCE } from '../words/evidence.ts'
import { useLanguage, useWords } from '../words/words.ts'

/** Beside a filtration rate by the older equation that of today, which no criterion asks for. */
export function CkdEpi({ definition }: { definition: FactDefinition }) {
  const { assessment, wording } = useScreening()
  const words = useWords(EVIDENCE)
  const language = useLanguage()
  const [creatinine, age, sex] = ['creatinine', 'age', 'administrativeSex'].map((id) => {
    const fact = assessment.facts.get(id)
    return fact?.known ? fact.value : undefined
  })
  if (!definition.read?.some((r) => r.from === 'computed' && r.formula === 'mdrd4')) return null
  if (creatinine?.type !== 'quantity' || age?.type !== 'integer' || sex?.type !== 'choice') return null
  const [least, most] = [creatinine.range.low, creatinine.range.high]
  if (!least || !most || !age.range.low || toNumber(least) !== toNumber(most)) return null
  if (sex.value !== 'male' && sex.value !== 'female') return null
  const rate = Math.round(ckdEpi2021(toNumber(least), toNumber(age.range.low), sex.value))
  const unit = showUnit(definition.unit ?? '', wording)
  return <p className="quiet">{words.ckdEpi(`${showNumber(rate, language)} ${unit}`)}</p>
}
