import { t } from '@vscode/l10n';
import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { mayMention, passagesOf, referencedConcept, usesIn } from '../features/references.ts';
import type { Concept } from '../knowledge/types.ts';
import { withProgress } from './progress.ts';
import { isSource } from './readable.ts';
import { asked, type Session, settingsAt, subjectOf } from './session.ts';

/** All passages on the concept asked about, and its uses in open documents and in files of the workspace. */
export async function findReferences(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[]> {
  const found = await asked(session, params, token);
  const concept = found && referencedConcept(found.subject, found.offset);
  if (!concept) return [];
  const passages = params.context.includeDeclaration ? passagesOf(found.subject, concept) : [];
  const title = t('Looking through the workspace for uses of {0}', concept.prefLabel.en ?? concept.id);
  const search = () => withProgress(session, title, () => usesInFiles(session, concept, token));
  return [...passages, ...usesInOpen(session, concept), ...(await search())];
}

function usesInOpen(session: Session, concept: Concept): Location[] {
  return session.documents.all.keys().flatMap((uri) => {
    const subject = isSource(uri) ? undefined : subjectOf(session, uri);
    return subject ? usesIn(subject, concept.id) : [];
  });
}

async function usesInFiles(session: Session, concept: Concept, token: CancellationToken): Promise<Location[]> {
  const { documents, host, packs, support } = session;
  const worthReading = mayMention(concept);
  const uses: Location[] = [];
  for await (const { uri, text } of host.workspaceFiles(support.folders)) {
    if (token.isCancellationRequested) break;
    if (documents.all.get(uri) || !packs.reader || !worthReading(text)) continue;
    uses.push(...usesIn(packs.reader.readFile(uri, text, settingsAt(session, uri)), concept.id));
  }
  return uses;
}
