/** pdfjs ships no types for its worker; importing it registers the worker for this thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
