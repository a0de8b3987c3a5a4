import { shell, type Session, type WebContents } from 'electron';
import { isPermitted } from '../policy/permission-policy.ts';
import { isAllowedNavigation, isAllowedRequest, isExternalLink } from '../policy/url-policy.ts';

/** Puts the policies on the session: permissions, devices, requests, downloads. */
export function guardSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, respond, details) => {
    respond(isPermitted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermitted(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, respond) => respond({}));
  session.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: !isAllowedRequest(details.url, isDevelopment) });
  });
  // Files are written by `saveFile` only, where the user has chosen their place.
  session.on('will-download', (event) => event.preventDefault());
}

type Navigation = {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
};

/** Puts the policies on a page: where it may go and what it may open. */
export function guardContents(contents: WebContents): void {
  const stay = (event: Navigation): void => {
    if (!isAllowedNavigation(event.url, event.isMainFrame)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}
