-- Opens the letter of the test in Neovim, set up as docs/other-editors.md says, asks the language server what an editor
-- asks, and writes the answers as JSON. Runs in Neovim 0.7, which does not pull diagnostics, and newer.
local arguments = vim.json.decode(vim.env.INSPECTION_LETTERS_TEST)
local answers = {}

dofile(arguments.config)
vim.cmd('edit ' .. vim.fn.fnameescape(arguments.letter))
local buffer = vim.api.nvim_get_current_buf()
local client
-- A client is there when the server has answered.
vim.wait(20000, function()
  local one = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  client = one and one.id
  return client ~= nil
end, 50)

local function ask(method, params)
  local results, problem = vim.lsp.buf_request_sync(buffer, method, params, 20000)
  if not results then error(method .. ': ' .. tostring(problem)) end
  local answer = results[client]
  return answer and answer.result or vim.NIL
end

local function place(words)
  for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = text:find(words, 1, true)
    if column then return { line = line - 1, character = column - 1 } end
  end
  error('not in the letter: ' .. words)
end

local document = { uri = vim.uri_from_bufnr(buffer) }
local function codes()
  return vim.tbl_map(function(one) return one.code or (one.user_data or {}).lsp.code end, vim.diagnostic.get(buffer))
end
local function has(code) return vim.tbl_contains(codes(), code) end

local ok, problem = pcall(function()
  assert(vim.wait(20000, function() return has('missing-part') and has('spelling') end, 50), 'no diagnostics came')
  answers.diagnostics = codes()

  local at = place('dirfts')
  local range = { start = at, ['end'] = { line = at.line, character = at.character + 6 } }
  local actions = ask('textDocument/codeAction', {
    textDocument = document,
    range = range,
    context = { diagnostics = {} },
  })
  answers.actions = vim.tbl_map(function(action) return action.title end, actions)
  for _, action in ipairs(actions) do
    if action.title:find('drifts', 1, true) then
      local edit = action.edit or ask('codeAction/resolve', action).edit
      vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
      break
    end
  end
  answers.mended = vim.wait(20000, function() return not has('spelling') end, 50)

  local symbols = ask('textDocument/documentSymbol', { textDocument = document })
  answers.symbols = vim.tbl_map(function(one) return one.name end, symbols)
  local hover = ask('textDocument/hover', { textDocument = document, position = place('## Main findings') })
  answers.hover = hover ~= vim.NIL and hover.contents.value or vim.NIL
  local rename = ask('textDocument/rename', {
    textDocument = document,
    position = place('Bea Rowe'),
    newName = 'Bea Ray',
  })
  vim.lsp.util.apply_workspace_edit(rename, 'utf-16')
  answers.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { '', '## ' })
  local completion = ask('textDocument/completion', {
    textDocument = document,
    position = { line = last + 1, character = 3 },
  })
  answers.completion = #(completion == vim.NIL and {} or completion.items or completion)
end)
if not ok then answers.problem = problem end

vim.fn.writefile({ vim.json.encode(answers) }, arguments.answers)
vim.lsp.stop_client(client)
vim.cmd('qall!')
