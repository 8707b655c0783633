;; Opens the letter of the test in Emacs, set up as docs/other-editors.md says, asks the language server what an editor
;; asks, and writes the answers as JSON. Runs with the eglot of a package (Emacs 28) and with Emacs's own.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)

(defvar asked (json-parse-string (getenv "INSPECTION_LETTERS_TEST") :object-type 'plist))
(defvar answers nil)
(defun answer (key value) (setq answers (plist-put answers key value)))

(defun wait-for (what)
  "Wait until WHAT is not nil, as a person would: timers run, and what waits for the end of a command."
  (let ((end (+ (float-time) 30)) found)
    (while (and (not (setq found (funcall what))) (< (float-time) end))
      (run-hooks 'post-command-hook)
      (accept-process-output nil 0.05)
      (sit-for 0.05))
    (or found (error "nothing came of %S" what))))

(defun problems () (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
(defun has (code) (seq-some (lambda (text) (string-match-p (regexp-quote (format "[%s]" code)) text)) (problems)))
(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun apply-action (action)
  (if (fboundp 'eglot-execute)
      (eglot-execute (eglot-current-server) action)
    (eglot--apply-workspace-edit (plist-get action :edit))))

(defun names-in (index)
  (apply #'append
         (mapcar (lambda (entry)
                   (cons (substring-no-properties (car entry)) (and (consp (cdr entry)) (names-in (cdr entry)))))
                 (seq-filter #'consp index))))

(condition-case problem
    (progn
      (load (plist-get asked :config) nil t)
      (setq eglot-confirm-server-edits nil)
      (find-file (plist-get asked :letter))
      (wait-for #'eglot-current-server)
      (wait-for (lambda () (and (has "missing-part") (has "spelling"))))
      (answer :diagnostics (vconcat (problems)))

      (go-to "dirfts")
      (let ((actions (append (eglot-code-actions (point) (+ (point) 6)) nil)))
        (answer :actions (vconcat (mapcar (lambda (action) (plist-get action :title)) actions)))
        (apply-action (seq-find (lambda (action) (string-match-p "drifts" (plist-get action :title))) actions)))
      ;; A person who rests would have it sent.
      (eglot--signal-textDocument/didChange)
      (wait-for (lambda () (not (has "spelling"))))
      (answer :mended t)

      (answer :symbols (vconcat (names-in (imenu--make-index-alist t))))
      (go-to "## Main findings")
      (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
        (answer :hover (substring-no-properties
                        (eglot--hover-info (plist-get hover :contents) (plist-get hover :range)))))

      (go-to "Bea Rowe")
      (eglot-rename "Bea Ray")
      (answer :text (buffer-substring-no-properties (point-min) (point-max)))

      (goto-char (point-max))
      (insert "\n## ")
      (eglot--signal-textDocument/didChange)
      (let ((found (eglot-completion-at-point)))
        (answer :completion (length (all-completions (buffer-substring (nth 0 found) (nth 1 found)) (nth 2 found))))))
  (error (answer :problem (error-message-string problem))))

(with-temp-file (plist-get asked :answers) (insert (json-encode answers)))
(ignore-errors (eglot-shutdown (eglot-current-server)))
(with-current-buffer (find-buffer-visiting (plist-get asked :letter)) (set-buffer-modified-p nil))
(kill-emacs 0)
