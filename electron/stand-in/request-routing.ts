import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';
import { programAddress } from './app-address.ts';
import { PreventableEvent } from './preventable-event.ts';
import { answerProgramRequest, programSchemes } from './stand-in-protocol.ts';
import { allowsRequest } from './stand-in-session.ts';
import { askToOpen } from './web-contents.ts';
import { frontWindow, isPagePending, windowOfPage, type RoutedWindow } from './window-registry.ts';

let lastRequest = 0;

/**
 * Every request of every page ends here: the program's own are answered by its protocol handler,
 * all others are refused, after the program's own guards have been asked as Electron asks them.
 */
export async function routeRequests(context: BrowserContext): Promise<void> {
  // The first request of a window that a page opens comes before the window itself.
  const wanted: string[] = [];
  context.on('page', (page) => {
    if (windowOfPage(page) || isPagePending()) return;
    const from = frontWindow();
    if (from) askToOpen(from.contents, wanted.shift() ?? page.url());
    void page.close().catch(() => undefined);
  });
  await context.route('**/*', async (route, request) => {
    const page = pageOf(request);
    const window = page && windowOfPage(page);
    if (window) await answerRoute(route, request, window).catch(() => undefined);
    else {
      if (!page && request.isNavigationRequest()) wanted.push(request.url());
      await route.abort('blockedbyclient').catch(() => undefined);
    }
  });
}

function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    // The first request of a page that is just being opened.
    return null;
  }
}

async function answerRoute(
  route: Route,
  request: PageRequest,
  window: RoutedWindow,
): Promise<void> {
  const url = programAddress(request.url(), programSchemes());
  if (request.isNavigationRequest() && !mayNavigate(request, url, window)) {
    return route.abort('aborted');
  }
  const passes = await allowsRequest({
    id: (lastRequest += 1),
    url,
    method: request.method(),
    resourceType: resourceTypes[request.resourceType()] ?? 'other',
    webContentsId: window.contents.id,
    webContents: window.contents,
    timestamp: Date.now(),
    referrer: programAddress(request.headers()['referer'] ?? '', programSchemes()),
  });
  const response =
    passes && url !== request.url() ? await answerProgramRequest(fetchRequest(url, request)) : null;
  if (!response) return route.abort('blockedbyclient');
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function fetchRequest(url: string, request: PageRequest): Request {
  return new Request(url, { method: request.method(), headers: request.headers() });
}

/** Tells the shell of a navigation as Electron does; `false` if the shell prevented it. */
function mayNavigate(request: PageRequest, url: string, window: RoutedWindow): boolean {
  const { contents } = window;
  const isMainFrame = request.frame().parentFrame() === null;
  if (isMainFrame && window.isLoadedByShell(url)) return true;
  const isSameDocument = false;
  const event = new PreventableEvent({ url, isMainFrame, isSameDocument, sender: contents });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, url, isSameDocument, isMainFrame);
  return !event.defaultPrevented;
}

/** Electron's words for Chromium's kinds of requests, where they differ from Playwright's. */
const resourceTypes: { readonly [type: string]: string } = {
  document: 'mainFrame',
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  websocket: 'webSocket',
};
