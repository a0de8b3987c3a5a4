import { assertNever } from '../../shared/base/invariant.ts';
import type { CodebookError } from '../../shared/codebook/codebook-error.ts';
import type { ImportError } from '../../shared/import/import-error.ts';
import type { CliError } from './cli-error.ts';
import { hasMessage, type Translate } from './messages.ts';
import type { UsageError } from './usage-error.ts';

type ProjectFailure = Extract<CliError, { code: 'project' }>;

/** One line for people: what happened, and what to do about it. */
export function describeError(error: CliError, t: Translate): string {
  switch (error.code) {
    case 'usage':
      return describeUsage(error.error, t);
    case 'project':
      return describeProject(error, t);
    case 'codebook':
      return describeCodebook(error.path, error.error, t);
    case 'segments': {
      const { path, error: reason } = error;
      return t(`error.segments.${reason.code}`, { path, place: reason.path });
    }
    case 'lexicon': {
      const { path, error: reason } = error;
      return t(`error.lexicon.${reason.code}`, { path, place: reason.path });
    }
    case 'unknownLexiconSource':
      return t('error.unknownLexiconSource', { given: error.given, known: listed(error.known) });
    case 'severalProjects':
      return t('error.severalProjects', { folders: listed(error.folders) });
    case 'unreadable':
    case 'unwritable': {
      const { path } = error;
      return t(`error.${error.code}`, { path, reason: describeReason(error.reason, t) });
    }
    case 'unknownRecord': {
      const { record, given, known } = error;
      return t(`error.unknownRecord.${record}`, { given, known: listed(known) });
    }
    case 'ambiguousRecord': {
      const { given, candidates } = error;
      return t('error.ambiguousRecord', { given, candidates: listed(candidates) });
    }
    case 'unknownGrouping':
      return t('error.unknownGrouping', { given: error.given, known: listed(error.known) });
    case 'badPattern': {
      const reason = t(`error.pattern.${error.reason.code}`);
      return t('error.badPattern', { given: error.given, reason });
    }
    case 'outputNotEmpty':
      return t('error.outputNotEmpty', { path: error.path });
    case 'analysis':
      return t(`error.analysis.${error.error.code}`, { ...error.error });
    case 'tooFewVersions':
      return t('error.tooFewVersions', { work: error.work });
    case 'tooManyVersions':
      return t('error.tooManyVersions', { count: error.count });
    case 'alignmentFile':
      return t(`error.alignmentFile.${error.error.code}`, { path: error.path, ...error.error });
    case 'noVersionIn':
      return t('error.noVersionIn', { language: t(`language.${error.language}`) });
    case 'noProject':
    case 'noDocuments':
    case 'noText':
    case 'noCommonLanguage':
    case 'noConcepts':
    case 'noAlignments':
    case 'noCoders':
      return t(`error.${error.code}`);
    default:
      return assertNever(error);
  }
}

/** Why a file did not come in, without its name. */
export function describeImportError(error: ImportError, t: Translate): string {
  switch (error.code) {
    case 'undecodable': {
      const { encoding, byteOffset } = error;
      return t('error.import.undecodable', { encoding, byteOffset });
    }
    case 'damaged':
    case 'encrypted':
    case 'noText':
      return t(`error.import.${error.code}`, { format: error.format.toUpperCase() });
    case 'tooLarge':
      return t(`error.import.tooLarge.${error.limit}`, { allowed: error.allowed });
    case 'empty':
    case 'unknownFormat':
    case 'unknownLanguage':
      return t(`error.import.${error.code}`);
    default:
      return assertNever(error);
  }
}

function describeUsage(error: UsageError, t: Translate): string {
  switch (error.code) {
    case 'unknownCommand':
    case 'unknownOption': {
      const { code, given, nearest } = error;
      return nearest === null
        ? t(`error.usage.${code}`, { given })
        : t(`error.usage.${code}Near`, { given, nearest });
    }
    case 'missingArgument':
      return t(`error.usage.missingArgument.${error.argument}`);
    case 'invalidValue':
    case 'unknownArgument':
      return t(`error.usage.${error.code}`, { ...error, allowed: listed(error.allowed) });
    case 'missingOption':
    case 'conflictingOptions':
      return t(`error.usage.${error.code}`, { options: listed(error.options) });
    case 'missingCommand':
    case 'foreignOption':
    case 'missingValue':
    case 'unexpectedValue':
    case 'repeatedOption':
    case 'invalidDate':
    case 'invalidNumber':
    case 'invalidDecimal':
    case 'invalidVariable':
    case 'unexpectedArgument':
      return t(`error.usage.${error.code}`, error);
    default:
      return assertNever(error);
  }
}

function describeProject({ path, error }: ProjectFailure, t: Translate): string {
  const message = projectMessage(path, error, t);
  const hasPrevious = 'isPreviousWhole' in error && error.isPreviousWhole;
  return hasPrevious ? t('error.project.previousIsWhole', { message }) : message;
}

function projectMessage(path: string, error: ProjectFailure['error'], t: Translate): string {
  switch (error.code) {
    case 'locked':
      return t('error.project.locked', { path, pid: error.pid, host: error.host });
    case 'folderMissing':
    case 'folderNotEmpty':
    case 'unsafePath':
      return t(`error.project.${error.code}`, { path: error.path });
    case 'fileFailed': {
      const reason = describeReason(error.reason, t);
      return t('error.project.fileFailed', { path: error.path, reason });
    }
    case 'notAProject':
      return t('error.project.notAProject', { path });
    case 'formatTooNew':
      return t('error.project.formatTooNew', { path, version: error.version });
    case 'migrationFailed':
      return t('error.project.migrationFailed', { path, step: error.step });
    case 'invalidRecord':
      return t('error.project.invalidRecord', { path, record: error.path });
    case 'textMissing':
    case 'textAltered':
      return t(`error.project.${error.code}`, { path, hash: error.hash });
    default:
      return assertNever(error);
  }
}

function describeCodebook(path: string, error: CodebookError, t: Translate): string {
  const place = error.path;
  if (error.code !== 'badPattern') return t(`error.codebook.${error.code}`, { path, place });
  const reason = t(`error.pattern.${error.reason.code}`);
  return t('error.codebook.badPattern', { path, place, reason });
}

function describeReason(code: string, t: Translate): string {
  const known = `error.reason.${code === 'EPERM' ? 'EACCES' : code}`;
  return hasMessage(known) ? t(known) : t('error.reason.other', { code });
}

const longestList = 12;

function listed(items: readonly string[]): string {
  const shown = items.slice(0, longestList).join(', ');
  return items.length > longestList ? `${shown}, …` : shown;
}
