import type { Session } from './session.ts';

/** How long work may take in silence, in milliseconds. */
const PATIENCE = 500;

/** Does work, and tells the client of it when it takes long. The client shows the title while it lasts. */
export async function withProgress<T>(session: Session, title: string, work: () => Promise<T>): Promise<T> {
  if (!session.support.workDoneProgress) return work();
  let ended = false;
  let end = (): void => {};
  const tell = async (): Promise<void> => {
    const progress = await session.connection.window.createWorkDoneProgress();
    if (ended) return;
    progress.begin(title);
    end = () => progress.done();
  };
  const timer = setTimeout(() => void tell().catch(() => {}), PATIENCE);
  try {
    return await work();
  } finally {
    ended = true;
    clearTimeout(timer);
    end();
  }
}
