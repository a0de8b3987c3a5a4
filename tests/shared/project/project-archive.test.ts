import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { OriginalBytes } from '../../../shared/bridge/bridge-api.ts';
import { projectToArchive } from '../../../shared/export/project-to-archive.ts';
import { readProjectArchive } from '../../../shared/project/project-archive.ts';
import { serializeProject } from '../../../shared/project/project-file.ts';
import type { Project } from '../../../shared/project/project.ts';
import { sampleDocument, sampleProject, sampleWork } from '../../support/sample-project.ts';

function archived(project: Project, originals: readonly OriginalBytes[] = []): Promise<Uint8Array> {
  return projectToArchive(serializeProject(project), originals, () => Promise.resolve());
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function filesOf(project: Project, folder = ''): Zippable {
  const { json, texts } = serializeProject(project);
  const files: Zippable = { [`${folder}project.json`]: bytesOf(json) };
  for (const [hash, text] of texts) files[`${folder}texts/${hash}.txt`] = bytesOf(text);
  return files;
}

describe('an archive', () => {
  test('brings back the project, its texts and its imported files', async () => {
    const project = sampleProject();
    const originals = [{ fileName: 'а.pdf', bytes: Uint8Array.of(1, 2, 3) }];
    const archive = await archived(project, originals);
    expect(readProjectArchive(archive)).toEqual({ ok: true, value: { project, originals } });
  });

  test('of a text longer than a piece keeps characters outside the basic plane whole', async () => {
    const work = sampleWork('1');
    // With one unit before them, a border of pieces falls between the halves of one of them.
    const long = sampleDocument('long', work, `a${'😀'.repeat(200_000)}`);
    const project = { ...sampleProject(), works: [work], documents: [long], segments: [] };
    const whole = { ...project, annotations: [], alignments: [], savedRequests: [] };
    const read = readProjectArchive(await archived(whole));
    expect(read).toEqual({ ok: true, value: { project: whole, originals: [] } });
  });

  test('of equal projects has equal bytes', async () => {
    const first = await archived(sampleProject());
    expect(await archived(sampleProject())).toEqual(first);
  });

  test('may be the zipped folder itself, with what a system puts beside it', () => {
    const project = sampleProject();
    const files = filesOf(project, 'Выборы.talda/');
    const archive = zipSync({ '__MACOSX/x': bytesOf('x'), ...files, '.DS_Store': bytesOf('x') });
    expect(readProjectArchive(archive)).toMatchObject({ ok: true, value: { project } });
  });
});

describe('an archive that is not what it should be', () => {
  const [firstHash] = serializeProject(sampleProject()).texts.keys();

  test.each([
    ['is cut off', (archive: Uint8Array) => archive.slice(0, -30)],
    ['is no archive', () => bytesOf('Статья 1')],
    ['is empty', () => new Uint8Array()],
    ['holds no project', () => zipSync({ 'texts/a.txt': bytesOf('a') })],
    ['has its project too deep', () => zipSync(filesOf(sampleProject(), 'a/b/'))],
    ['leads out of its folder', () => zipSync(filesOf(sampleProject(), '../../'))],
    ['is not of text', () => zipSync({ 'project.json': Uint8Array.of(0xff, 0xfe, 0x00) })],
    ['unfolds into a bomb', () => zipSync({ 'project.json': new Uint8Array(64 * 2 ** 20) })],
  ])('is refused when it %s', async (_, change) => {
    const archive = await archived(sampleProject());
    const error = { code: 'notAProject' };
    expect(readProjectArchive(change(archive))).toEqual({ ok: false, error });
  });

  test('is refused when a changed byte belies its checksum', async () => {
    const original = { fileName: 'a.pdf', bytes: bytesOf('%PDF-1.7 of some length') };
    const archive = await archived(sampleProject(), [original]);
    const at = Buffer.from(archive).indexOf('%PDF');
    archive[at + 5] = 0x32;
    expect(readProjectArchive(archive)).toEqual({ ok: false, error: { code: 'notAProject' } });
  });

  test('names the text that is missing', () => {
    const files = filesOf(sampleProject());
    const { [`texts/${firstHash}.txt`]: _gone, ...rest } = files;
    const error = { code: 'textMissing', hash: firstHash };
    expect(readProjectArchive(zipSync(rest))).toEqual({ ok: false, error });
  });

  test('names the text that does not bear its hash', () => {
    const files = { ...filesOf(sampleProject()), [`texts/${firstHash}.txt`]: bytesOf('Иное.') };
    const error = { code: 'textAltered', hash: firstHash };
    expect(readProjectArchive(zipSync(files))).toEqual({ ok: false, error });
  });

  test('brings no file under a name that leads anywhere', () => {
    const names = ['../x', 'a/b', '..', 'C:x', 'x\u0000y', '/etc/passwd', '..\\x'];
    const hostile = Object.fromEntries(names.map((name) => [`originals/${name}`, bytesOf('x')]));
    const files = { ...filesOf(sampleProject()), ...hostile, 'originals/good.pdf': bytesOf('x') };
    const read = readProjectArchive(zipSync(files));
    expect(read.ok && read.value.originals.map(({ fileName }) => fileName)).toEqual(['good.pdf']);
  });

  test('with a text whose name is a path gives nothing for it', () => {
    const project = sampleProject();
    const json = serializeProject(project).json.replaceAll(firstHash ?? '', '../../../etc/passwd');
    const archive = zipSync({ ...filesOf(project), 'project.json': bytesOf(json) });
    const error = { code: 'invalidRecord', path: 'documents[0].textHash' };
    expect(readProjectArchive(archive)).toEqual({ ok: false, error });
  });
});
