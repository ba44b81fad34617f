/** All cases, by what they are about. */
import { whatItIsAbout } from './about.ts'
import { recordsBeside } from './beside.ts'
import { cancer } from './cancer.ts'
import { everyCode } from './codes.ts'
import { heart, medicines } from './comorbidity.ts'
import { consents } from './consent.ts'
import { codeAgainstDisplay } from './disputes.ts'
import { edges } from './edges.ts'
import { edgesOfLimits } from './edgesOfLimits.ts'
import { edgesOfRecords } from './edgesOfRecords.ts'
import { edgesOfResults } from './edgesOfResults.ts'
import { kidney } from './kidney.ts'
import { units, whichResult } from './laboratory.ts'
import { linked } from './links.ts'
import { medicinesInWords, recordStatuses } from './medicines.ts'
import { molecular } from './molecular.ts'
import { noResult } from './noResult.ts'
import { overTime } from './overTime.ts'
import { performanceStatus } from './performanceStatus.ts'
import { person } from './person.ts'
import { published } from './published.ts'
import { conditionTimes } from './times.ts'
import { treatment } from './treatment.ts'
import { coagulation, upperLimits } from './upperLimits.ts'
import { writtenWords } from './words.ts'

export const cases = {
  'the performance status': performanceStatus,
  'a laboratory value and its unit': units,
  'which result counts': whichResult,
  'what says that there is no result': noResult,
  'the upper limit of normal': upperLimits,
  coagulation,
  'what an observation is about': whatItIsAbout,
  'when a condition began and ended': conditionTimes,
  'a code against its display': codeAgainstDisplay,
  'words, comments and silence': writtenWords,
  'the kidney': kidney,
  'the person': person,
  'the cancer': cancer,
  'earlier treatment': treatment,
  'molecular tests': molecular,
  'the heart': heart,
  'medicines, allergies and the liver': medicines,
  'every code of the dictionary': everyCode,
  'medicines in words and in time': medicinesInWords,
  'which records count': recordStatuses,
  'what records say of each other': linked,
  'records beside each other': recordsBeside,
  consent: consents,
  'records as public examples write them': published,
  'what changes over time': overTime,
  'edges of rules': edges,
  'edges of the rules for records': edgesOfRecords,
  'edges of the rules for results': edgesOfResults,
  'edges of the rules for limits': edgesOfLimits,
}
