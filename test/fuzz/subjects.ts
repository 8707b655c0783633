import { files } from './files';
import { fixes } from './fixes';
import type { NewReader } from './reader';
import { sessions } from './sessions';
import type { AnySubject, SubjectName } from './subject';
import { teams } from './teams';
import { texts } from './texts';

/** The named subject, ready to make and check cases. */
export function subjectOf(name: SubjectName, newReader: NewReader): AnySubject {
  switch (name) {
    case 'texts':
      return texts();
    case 'sessions':
      return sessions(newReader);
    case 'fixes':
      return fixes();
    case 'files':
      return files();
    case 'teams':
      return teams();
  }
}
