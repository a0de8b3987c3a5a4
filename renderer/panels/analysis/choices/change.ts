/** What a part of the request bar gets: the request, and where its change goes. */
export type RequestPart<Request> = {
  readonly request: Request;
  readonly onChange: (request: Request) => void;
};
