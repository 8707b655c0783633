REM Works on letters in LibreOffice as a person does, and saves them as Word files.
REM The list has a step in each line, its parts parted by tabs:
REM   open PATH, save PATH, end
REM   accept               accepts all tracked changes
REM   replace WORDS TEXT   replaces the words by others, tracked
REM   delete WORDS         takes the words out, tracked
REM   silent WORDS TEXT    replaces the words by others, not tracked
REM   note WORDS TEXT      puts a paragraph after the one in which the words stand, not tracked
REM   cell NAME TEXT       writes into a cell of the last table, which is that of the points
REM It makes no comments: without the parts of a desktop LibreOffice has no windows for them and ends at once.

Sub Run(list As String)
  Dim files, stream, document, parts, dispatcher
  On Error GoTo Failed
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(files.openFileRead(ConvertToURL(list)))
  stream.setEncoding("UTF-8")
  Do
    parts = Split(stream.readLine() & Chr(9) & Chr(9), Chr(9))
    If parts(0) = "end" Then Exit Do
    Select Case parts(0)
      Case "open"
        document = StarDesktop.loadComponentFromURL(ConvertToURL(parts(1)), "_blank", 0, Array(Setting("Hidden", True)))
      Case "save"
        document.RecordChanges = True
        document.storeToURL(ConvertToURL(parts(1)), Array(Setting("FilterName", "MS Word 2007 XML")))
        document.close(True)
      Case "accept"
        document.RecordChanges = False
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:AcceptAllTrackedChanges", "", 0, Array())
      Case Else
        If parts(0) <> "" Then Edit(document, parts(0), parts(1), parts(2))
    End Select
  Loop
  stream.closeInput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open list & ".error" For Output As #1
  Print #1, Error$ & " (line " & Erl & ")"
  Close #1
  StarDesktop.terminate()
End Sub

Sub Edit(document, kind, words, more)
  Dim search, found, cursor
  document.RecordChanges = (kind = "replace" Or kind = "delete")
  If kind = "cell" Then
    document.TextTables.getByIndex(document.TextTables.Count - 1).getCellByName(words).setString(more)
    Exit Sub
  End If
  search = document.createSearchDescriptor()
  search.SearchString = words
  search.SearchCaseSensitive = True
  found = document.findFirst(search)
  If IsNull(found) Then Exit Sub
  Select Case kind
    Case "replace", "silent"
      found.setString(more)
    Case "delete"
      found.setString("")
    Case "note"
      cursor = found.Text.createTextCursorByRange(found.Start)
      cursor.gotoEndOfParagraph(False)
      cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
      cursor.Text.insertString(cursor, more, False)
  End Select
End Sub

Function Setting(label As String, content)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = label
  made.Value = content
  Setting = made
End Function
